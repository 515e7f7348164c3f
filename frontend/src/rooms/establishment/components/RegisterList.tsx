import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { useNarrow } from "~/lib/useMedia";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { type Column, Table } from "~/ui/Table";

const RegisterListList = graphql(`
  fragment RegisterList_list on EstablishmentConnection {
    totalCount
    nodes {
      id
      name
      finessDisplay
      category {
        code
        shortLabel
      }
      address {
        postcode
        town
        department
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

type Props = { list: FragmentType<typeof RegisterListList>; filtered: boolean; pending: boolean; onMore: () => void };

/** The establishments found: a table, or a list on a phone. */
export function RegisterList({ list: masked, filtered, pending, onMore }: Props) {
  const { tenant } = useViewer();
  const narrow = useNarrow();
  const { nodes, totalCount, pageInfo } = unmask(RegisterListList, masked);
  type Row = (typeof nodes)[number];
  const link = ({ id, name }: Row) => (
    <Link to="/$tenant/etablissements/$establishmentId" params={{ tenant: tenant.key, establishmentId: id }}>
      {name}
    </Link>
  );
  const town = ({ address: { postcode, town } }: Row) => [postcode, town].filter(Boolean).join(" ") || "Non précisée";
  if (nodes.length === 0) {
    return filtered ? (
      <EmptyState title="Aucun établissement ne correspond">Essayez un autre nom, une commune, les premiers chiffres du numéro, ou retirez un filtre.</EmptyState>
    ) : (
      <EmptyState title="Le répertoire est vide">L’administration de l’espace l’importe du fichier national FINESS.</EmptyState>
    );
  }
  const columns: Column<Row>[] = [
    { key: "name", title: "Établissement", header: true, cell: link },
    { key: "category", title: "Catégorie", cell: ({ category }) => category.shortLabel },
    { key: "town", title: "Commune", cell: town },
    { key: "finess", title: "FINESS", cell: ({ finessDisplay }) => <span className="finess">{finessDisplay}</span> },
    { key: "organisation", title: "Gestionnaire", cell: ({ organisation }) => organisation?.name ?? "Non précisé" },
  ];
  return (
    <>
      {narrow ? (
        <ul className="register" aria-label="Établissements">
          {nodes.map((row) => (
            <li key={row.id}>
              {link(row)}
              <span>
                {row.category.shortLabel} · {town(row)}
              </span>
              <span className="finess">{row.finessDisplay}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Table caption="Établissements" hideCaption columns={columns} rows={nodes} rowKey={({ id }) => id} />
      )}
      <MoreButton shown={nodes.length} total={totalCount} noun="établissement" hasMore={pageInfo.hasNextPage} pending={pending} onMore={onMore} />
    </>
  );
}
