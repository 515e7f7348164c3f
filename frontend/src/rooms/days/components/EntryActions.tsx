import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { fullDate, halfDays } from "~/lib/format";
import { Button } from "~/ui/Button";
import type { EntryAct } from "../model/entry";

const EntryActionsEntry = graphql(`
  fragment EntryActions_entry on DayEntry {
    id
    halfDays
    workedOn
  }
`);

const WORDS: Partial<Record<EntryAct, string>> = { modifier: "Modifier", supprimer: "Supprimer", corriger: "Corriger", renvoyer: "Renvoyer" };

/** What opens a dialog on one entry; what is done to several is in the bar above. */
export function EntryActions({ entry: masked, acts }: { entry: FragmentType<typeof EntryActionsEntry>; acts: readonly EntryAct[] }) {
  const entry = unmask(EntryActionsEntry, masked);
  const { open } = useDialogSearch();
  return (
    <div className="entry-acts">
      {acts.flatMap((act) =>
        WORDS[act] ? (
          <Button key={act} kind="tertiary" size="sm" onClick={() => open(act, { objet: entry.id })}>
            {WORDS[act]}
            <span className="fr-sr-only">
              {" "}
              : {halfDays(entry.halfDays)}, {fullDate(entry.workedOn)}
            </span>
          </Button>
        ) : (
          []
        ),
      )}
    </div>
  );
}
