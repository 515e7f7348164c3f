import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { postName } from "~/lib/seats";
import { EmptyState } from "~/ui/EmptyState";
import { type Column, Table } from "~/ui/Table";
import { Silences } from "./components/Silences";

const CarriersTabQuery = graphql(`
  query CarriersTab($id: ID!) {
    group(id: $id) {
      id
      carriers {
        post {
          id
          number
          organisation {
            id
            name
          }
        }
        holder {
          id
          name
        }
      }
      ...Silences_group
    }
  }
`);

/** The facilitators of a network: who holds which post, and who is alone. */
export default function CarriersTab({ groupId }: { groupId: string }) {
  return (
    <PartQuery query={CarriersTabQuery} variables={{ id: groupId }}>
      {({ group }) => {
        if (!group) return null;
        const posts = group.carriers.flatMap(({ post, holder }) => (post ? [{ post, holder }] : []));
        const columns: Column<(typeof posts)[number]>[] = [
          { key: "post", title: "Poste", header: true, cell: ({ post }) => postName(post) },
          { key: "holder", title: "Animateur", cell: ({ holder }) => holder?.name ?? <span className="muted">Personne pour l’instant</span> },
        ];
        return (
          <>
            <h2 className="fr-h5">Animateurs du réseau</h2>
            {posts.length === 0 ? (
              <EmptyState title="Aucun poste n’est ouvert">Les postes s’affichent ici dès que l’ARS a retenu les organismes.</EmptyState>
            ) : (
              <Table caption="Postes et animateurs" hideCaption columns={columns} rows={posts} rowKey={({ post }) => post.id} stack />
            )}
            <h2 className="fr-h5">Sans nouvelle</h2>
            <Silences group={group} />
          </>
        );
      }}
    </PartQuery>
  );
}
