import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { EmptyState } from "~/ui/EmptyState";
import { type Column, Table } from "~/ui/Table";
import { postStatusName, postStatusTone } from "../model/words";

const PostTableNetwork = graphql(`
  fragment PostTable_network on Network {
    programme {
      id
    }
    rule {
      count
      structuresPerPost
    }
    posts {
      id
      number
      status
      lateCount
      organisation {
        id
        name
      }
      mandate {
        id
        workingTimePercent
        person {
          id
          name
        }
      }
      structures {
        id
        status
      }
      warnings {
        message
      }
    }
  }
`);

/** The posts of the network: who holds each, for how many structures, and what is to be seen to. */
export function PostTable({ network: masked }: { network: FragmentType<typeof PostTableNetwork> }) {
  const { programme, rule, posts } = unmask(PostTableNetwork, masked);
  const { tenant } = useViewer();
  if (posts.length === 0) return <EmptyState title="Aucun organisme gestionnaire n’est encore retenu">L’ARS retient les organismes. Chaque poste s’affichera ici, avec son animateur et ses structures.</EmptyState>;
  const wanted = rule?.structuresPerPost ?? 0;
  const columns: Column<(typeof posts)[number]>[] = [
    {
      key: "post",
      title: "Poste",
      header: true,
      cell: ({ id, number, organisation }) => (
        <Link to="/$tenant/programmes/$programmeId/postes/$postId" params={{ tenant: tenant.key, programmeId: programme.id, postId: id }}>
          {number}. {organisation.name}
        </Link>
      ),
    },
    { key: "status", title: "État", cell: ({ status }) => <Badge tone={postStatusTone[status]}>{postStatusName[status]}</Badge> },
    { key: "who", title: "Animateur", cell: ({ mandate }) => (mandate ? `${mandate.person.name}, ${mandate.workingTimePercent} %` : "Personne pour l’instant") },
    { key: "structures", title: "Structures", cell: ({ structures }) => `${structures.filter(({ status }) => status === "SELECTED").length} sur ${wanted}` },
    { key: "late", title: "Retards", cell: ({ lateCount }) => (lateCount > 0 ? <Badge tone="error">{count(lateCount, "retard")}</Badge> : "Aucun") },
    {
      key: "warnings",
      title: "À voir",
      cell: ({ warnings }) =>
        warnings.length > 0 ? (
          <ul className="plain-list">
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : (
          "Rien"
        ),
    },
  ];
  return (
    <Table caption={`${count(posts.length, "poste retenu", "postes retenus")}${rule ? ` sur ${rule.count}` : ""}`} columns={columns} rows={posts} rowKey={({ id }) => id} stack />
  );
}
