import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Dialog } from "~/ui/Dialog";
import { actsOn } from "../model/entry";
import { CorrectForm } from "./CorrectForm";
import { DeleteForm } from "./DeleteForm";
import { EditEntryForm } from "./EditEntryForm";
import { ReturnForm } from "./ReturnForm";

const EntryDialogsEntry = graphql(`
  fragment EntryDialogs_entry on DayEntry {
    id
    halfDays
    workedOn
    quota
    status
    note
    version
    group {
      id
    }
    establishment {
      id
      name
    }
    consultant {
      id
      name
    }
    supportRequest {
      id
      title
    }
    corrects {
      id
    }
  }
`);

const TITLES = { modifier: "Modifier la saisie", supprimer: "Supprimer la saisie", corriger: "Corriger la saisie validée", renvoyer: "Renvoyer la saisie" } as const;

/** The dialog that the address opens on one entry, when this person may. */
export function EntryDialogs({ entries: masked, reload }: { entries: readonly FragmentType<typeof EntryDialogsEntry>[]; reload: () => void }) {
  const entries = unmask(EntryDialogsEntry, masked);
  const { faire, objet, close } = useDialogSearch();
  const { person, may } = useViewer();
  const entry = entries.find(({ id }) => id === objet);
  const act = (Object.keys(TITLES) as (keyof typeof TITLES)[]).find((one) => one === faire);
  const allowed = entry && act && actsOn(entry, { me: person.id, logs: may("days.log"), validates: may("days.validate") }).includes(act);
  return (
    <Dialog open={Boolean(allowed)} onClose={close} title={act ? TITLES[act] : ""} size={act === "modifier" ? "lg" : "md"}>
      {allowed && act === "modifier" ? <EditEntryForm entry={entry} reload={reload} onClose={close} /> : null}
      {allowed && act === "supprimer" ? <DeleteForm entry={entry} onClose={close} /> : null}
      {allowed && act === "corriger" ? <CorrectForm entry={entry} onClose={close} /> : null}
      {allowed && act === "renvoyer" ? <ReturnForm entry={entry} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}
