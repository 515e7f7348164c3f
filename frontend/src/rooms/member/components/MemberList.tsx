import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { shortDate } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { useNarrow } from "~/lib/useMedia";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { type Column, Table } from "~/ui/Table";
import { EndMembershipDialog } from "./EndMembershipDialog";
import { RefusedMail } from "./RefusedMail";

const MemberListList = graphql(`
  fragment MemberList_list on MembershipConnection {
    totalCount
    nodes {
      id
      role
      since
      version
      mailRefusedSince
      mailRefusedReason
      person {
        id
        name
        email
      }
      establishment {
        id
        name
      }
      organisation {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
`);

type Props = { list: FragmentType<typeof MemberListList>; filtered: boolean; pending: boolean; onMore: () => void };

/** The directory: a line for each role that someone has. */
export function MemberList({ list: masked, filtered, pending, onMore }: Props) {
  const { may, person: me } = useViewer();
  const narrow = useNarrow();
  const { faire, objet, open, close } = useDialogSearch();
  const { nodes, totalCount, pageInfo } = unmask(MemberListList, masked);
  type Row = (typeof nodes)[number];
  const ends = may("member.end");
  const ended = nodes.find(({ id }) => ends && faire === "terminer" && id === objet);
  const attached = ({ establishment, organisation }: Row) => establishment?.name ?? organisation?.name ?? "Tout l’espace";
  const address = ({ person, mailRefusedSince: since, mailRefusedReason: reason }: Row) =>
    person.email ? (
      <>
        <a href={`mailto:${person.email}`}>{person.email}</a>
        {since ? <RefusedMail since={since} reason={reason} /> : null}
      </>
    ) : null;
  const end = ({ id, role, person }: Row) => (
    <Button kind="tertiary" size="sm" onClick={() => open("terminer", { objet: id })}>
      Mettre fin
      <span className="fr-sr-only">
        {" "}
        au rôle {roleName(role)} de {person.name}
      </span>
    </Button>
  );
  if (nodes.length === 0) {
    return filtered ? (
      <EmptyState title="Personne ne correspond">Essayez un autre nom, ou retirez un filtre.</EmptyState>
    ) : (
      <EmptyState title="Personne d’autre pour le moment">Les membres que vous côtoyez dans vos groupes s’afficheront ici.</EmptyState>
    );
  }
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: "Nom",
      header: true,
      cell: ({ person }) => (
        <>
          {person.name}
          {person.id === me.id ? <span className="muted"> (vous)</span> : null}
        </>
      ),
    },
    { key: "role", title: "Rôle", cell: ({ role }) => roleName(role) },
    { key: "attached", title: "Rattachement", cell: attached },
    { key: "email", title: "Adresse", cell: (row) => address(row) ?? <span className="muted">Non communiquée</span> },
    { key: "since", title: "Depuis", cell: ({ since }) => shortDate(since) },
    ...(ends ? [{ key: "act", title: "Actions", cell: end }] : []),
  ];
  return (
    <>
      {narrow ? (
        <ul className="members" aria-label="Membres">
          {nodes.map((row) => (
            <li key={row.id}>
              <strong>{row.person.name}</strong>
              <span>
                {roleName(row.role)} · {attached(row)}
              </span>
              {address(row)}
              {ends ? end(row) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Table caption="Membres" hideCaption columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <MoreButton shown={nodes.length} total={totalCount} noun="appartenance" hasMore={pageInfo.hasNextPage} pending={pending} onMore={onMore} />
      <EndMembershipDialog membership={ended} onClose={close} />
    </>
  );
}
