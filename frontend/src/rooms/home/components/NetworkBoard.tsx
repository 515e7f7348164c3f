import { type FragmentType, graphql, unmask } from "~/gql";
import { count, longDate, shortDate } from "~/lib/format";
import { sequenceCells, type SequenceState } from "~/lib/sequences";
import { useNow } from "~/lib/useNow";
import { type Column, Table } from "~/ui/Table";
import { GroupLink, ProgrammeLink } from "./links";
import { Panel } from "./Panel";

const NetworkBoardProgramme = graphql(`
  fragment NetworkBoard_programme on Programme {
    id
    title
    rulebook {
      key
      sequences {
        number
        title
      }
    }
    groups(first: 20) {
      totalCount
      nodes {
        id
        name
        status
        sessions(kind: SEQUENCE) {
          id
          sequence
          status
          startsAt
          endsAt
        }
      }
    }
  }
`);

const WORDS: Record<SequenceState, string> = { held: "Tenue le", planned: "Prévue le", toHold: "À consigner, prévue le", none: "Sans date" };
const MARKS: Record<SequenceState, string> = { held: "✓", planned: "", toHold: "!", none: "–" };

/** Groups × sequences at a glance; the programme's page has the whole of it. */
export default function NetworkBoard({ programme: masked }: { programme: FragmentType<typeof NetworkBoardProgramme> }) {
  const programme = unmask(NetworkBoardProgramme, masked);
  const { title, rulebook, groups } = programme;
  const now = new Date(useNow()).toISOString();
  const rows = groups.nodes.filter(({ status }) => status !== "CLOSED").map((group) => ({ group, cells: sequenceCells(rulebook.sequences, group.sessions, now) }));
  // A programme whose groups are all closed has nothing left to follow.
  if (rows.length === 0) return null;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "group", title: "Groupe", header: true, cell: ({ group }) => <GroupLink group={group} /> },
    ...rulebook.sequences.map(
      ({ number }): Column<(typeof rows)[number]> => ({
        key: `s${number}`,
        title: `S${number}`,
        cell: ({ cells }) => {
          const cell = cells.find((one) => one.number === number);
          if (!cell) return null;
          const date = cell.session?.startsAt;
          return (
            <span className="mark" data-state={cell.state} title={`${cell.title} : ${WORDS[cell.state]}${date ? ` ${longDate(date)}` : ""}`}>
              <span className="fr-sr-only">
                {WORDS[cell.state]} {date ? longDate(date) : ""}
              </span>
              <span aria-hidden="true">
                {MARKS[cell.state]} {date ? shortDate(date).slice(0, 5) : ""}
              </span>
            </span>
          );
        },
      }),
    ),
  ];
  return (
    <Panel title={title} action={<ProgrammeLink programme={programme}>Vue d’ensemble</ProgrammeLink>}>
      <Table caption={`${title} : groupes et séquences`} hideCaption dense columns={columns} rows={rows} rowKey={({ group }) => group.id} />
      {groups.totalCount > groups.nodes.length ? <p className="muted">et {count(groups.totalCount - groups.nodes.length, "autre groupe", "autres groupes")}</p> : null}
    </Panel>
  );
}
