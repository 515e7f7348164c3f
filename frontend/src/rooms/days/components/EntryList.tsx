import { useState } from "react";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { fullDate, halfDays, shortDate } from "~/lib/format";
import { useNarrow } from "~/lib/useMedia";
import { type Column, Table } from "~/ui/Table";
import { actsOn } from "../model/entry";
import { BulkBar } from "./BulkBar";
import { EntryActions } from "./EntryActions";
import { EntryStatus } from "./EntryStatus";
import { EntrySubject } from "./EntrySubject";

export const EntryListEntry = graphql(`
  fragment EntryList_entry on DayEntry {
    id
    halfDays
    workedOn
    status
    consultant {
      id
      name
    }
    corrects {
      id
    }
    ...EntryActions_entry
    ...EntryStatus_entry
    ...EntrySubject_entry
  }
`);

type Props = {
  entries: readonly FragmentType<typeof EntryListEntry>[];
  /** Whether they are of several groups. */
  across: boolean;
};

/** Entries of the ledger, to be acted on one by one or together: a table, or cards on a phone. */
export function EntryList({ entries: masked, across }: Props) {
  const entries = unmask(EntryListEntry, masked);
  const { person, may } = useViewer();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rights = { me: person.id, logs: may("days.log"), validates: may("days.validate") };
  const acting = entries.map((entry) => ({ ...entry, acts: actsOn(entry, rights) }));
  type Entry = (typeof acting)[number];
  const together = acting.filter(({ acts }) => acts.includes("transmettre") || acts.includes("valider"));
  const picked = together.filter(({ id }) => chosen.has(id));

  const several = across || new Set(entries.map(({ consultant }) => consultant.id)).size > 1;

  const tick = ({ id, workedOn, halfDays: worked, acts }: Entry) =>
    acts.includes("transmettre") || acts.includes("valider") ? (
      <input
        type="checkbox"
        className="tick"
        aria-label={`Choisir : ${halfDays(worked)}, ${fullDate(workedOn)}`}
        checked={chosen.has(id)}
        onChange={({ target }) => setChosen(new Set(target.checked ? [...chosen, id] : [...chosen].filter((one) => one !== id)))}
      />
    ) : null;
  const columns: Column<Entry>[] = [
    ...(together.length > 0 ? [{ key: "tick", title: "Choix", cell: tick }] : []),
    { key: "day", title: "Jour", header: true, cell: ({ workedOn }) => <time dateTime={workedOn}>{shortDate(workedOn)}</time> },
    { key: "subject", title: "Objet", cell: (entry) => <EntrySubject entry={entry} across={across} /> },
    { key: "halfDays", title: "Durée", numeric: true, cell: ({ halfDays: worked }) => halfDays(worked) },
    ...(several ? [{ key: "consultant", title: "Consultant", cell: ({ consultant }: Entry) => consultant.name }] : []),
    { key: "status", title: "État", cell: (entry) => <EntryStatus entry={entry} /> },
    ...(acting.some(({ acts }) => acts.some((act) => act !== "transmettre" && act !== "valider")) ? [{ key: "acts", title: "Actions", cell: (entry: Entry) => <EntryActions entry={entry} acts={entry.acts} /> }] : []),
  ];
  return (
    <>
      {together.length > 0 ? (
        <BulkBar
          all={together}
          picked={picked}
          onAll={(every) => setChosen(new Set(every ? together.map(({ id }) => id) : []))}
          onDone={() => setChosen(new Set())}
        />
      ) : null}
      {!narrow ? (
        <Table caption="Saisies de jours" hideCaption columns={columns} rows={acting} rowKey={({ id }) => id} />
      ) : (
        <ul className="entries">
          {acting.map((entry) => (
            <li key={entry.id} className="entry">
              {tick(entry)}
              <div className="entry__body">
                <p className="entry__head">
                  <strong>{halfDays(entry.halfDays)}</strong> <time dateTime={entry.workedOn}>{fullDate(entry.workedOn)}</time>
                </p>
                <EntrySubject entry={entry} across={across} />
                {several ? <p className="muted">{entry.consultant.name}</p> : null}
                <EntryStatus entry={entry} />
                <EntryActions entry={entry} acts={entry.acts} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
