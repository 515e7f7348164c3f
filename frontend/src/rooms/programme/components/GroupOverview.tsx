import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { sequenceCells } from "~/lib/sequences";
import { useNarrow } from "~/lib/useMedia";
import { useNow } from "~/lib/useNow";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { type Column, Table } from "~/ui/Table";
import { CompletenessMark, DaysBar, GroupName, LateMark, SequenceMark } from "./groupCells";
import { useLandscape } from "./useLandscape";

const GroupOverviewGroups = graphql(`
  fragment GroupOverview_groups on GroupConnection {
    totalCount
    nodes {
      id
      sessions(kind: SEQUENCE) {
        id
        sequence
        status
        startsAt
        endsAt
        mode
      }
      ...GroupName_group
      ...CompletenessMark_group
      ...DaysBar_group
      ...LateMark_group
    }
    pageInfo {
      hasNextPage
    }
  }
`);

const DAYS = [
  { tone: "done", label: "jours validés" },
  { tone: "waiting", label: "à valider" },
  { tone: "draft", label: "en brouillon" },
  { tone: "left", label: "restants" },
];

type Props = {
  groups: FragmentType<typeof GroupOverviewGroups>;
  sequences: readonly { number: number; title: string }[];
  /** How many groups there are without filters. */
  whole: number;
  filtered: boolean;
  pending: boolean;
  onMore: () => void;
};

/** Groups × sequences: a table, or cards on a phone. */
export function GroupOverview({ groups: masked, sequences, whole, filtered, pending, onMore }: Props) {
  const { nodes, totalCount, pageInfo } = unmask(GroupOverviewGroups, masked);
  const narrow = useNarrow();
  useLandscape();
  const now = new Date(useNow()).toISOString();
  const rows = nodes.map((group) => ({ group, cells: sequenceCells(sequences, group.sessions, now) }));
  type Row = (typeof rows)[number];
  if (whole === 0) return <EmptyState title="Aucun groupe pour le moment">Les groupes que vous suivez s’afficheront ici dès qu’ils seront formés.</EmptyState>;

  const columns: Column<Row>[] = [
    { key: "group", title: "Groupe", header: true, cell: ({ group }) => <GroupName group={group} /> },
    ...sequences.map(
      ({ number, title }, index): Column<Row> => ({
        key: `s${number}`,
        title: `S${number}`,
        cell: ({ group, cells }) => {
          const cell = cells[index];
          return cell ? <SequenceMark cell={cell} groupId={group.id} label={title} /> : null;
        },
      }),
    ),
    { key: "complete", title: "Composition", cell: ({ group }) => <CompletenessMark group={group} /> },
    { key: "days", title: "Jours", cell: ({ group }) => <DaysBar group={group} /> },
    { key: "late", title: "Étapes en retard", cell: ({ group }) => <LateMark group={group} /> },
  ];
  return (
    <>
      <p role="status" className="overview__count">
        <strong>{count(totalCount, "groupe")}</strong>
        {filtered ? ` sur ${whole}` : ""}
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Aucun groupe ne correspond à ces filtres">Retirez un filtre pour élargir la liste.</EmptyState>
      ) : narrow ? (
        <ul className="cards" aria-label="Groupes du programme">
          {rows.map(({ group, cells }) => (
            <li key={group.id} className="cards__one">
              <GroupName group={group} heading />
              <ul className="cards__sequences" aria-label="Séquences">
                {cells.map((cell) => (
                  <li key={cell.number}>
                    <span className="cards__label">S{cell.number}</span>
                    <SequenceMark cell={cell} groupId={group.id} label={cell.title} />
                  </li>
                ))}
              </ul>
              <DaysBar group={group} />
              <p className="cards__marks">
                <CompletenessMark group={group} /> <LateMark group={group} alone />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Table caption="Groupes du programme et séquences" hideCaption columns={columns} rows={rows} rowKey={({ group }) => group.id} />
      )}
      {rows.length > 0 ? (
        <>
          <ul className="chart__legend" aria-hidden="true">
            {DAYS.map(({ tone, label }) => (
              <li key={tone}>
                <svg width="14" height="14">
                  <rect width="14" height="14" className="chart__part" data-tone={tone} />
                </svg>
                {label}
              </li>
            ))}
          </ul>
          <p className="fr-hint-text">
            {sequences.map(({ number, title }) => `S${number} : ${title}`).join(" · ")}. ✓ tenue, ! passée et à consigner, – sans date.
          </p>
        </>
      ) : null}
      {pageInfo.hasNextPage ? <MoreButton shown={rows.length} total={totalCount} noun="groupe" hasMore pending={pending} onMore={onMore} /> : null}
    </>
  );
}
