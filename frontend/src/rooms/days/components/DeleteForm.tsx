import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { fullDate, halfDays } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

const DeleteDayEntry = graphql(`
  mutation DeleteDayEntry($input: DeleteDayEntryInput!) {
    deleteDayEntry(input: $input) {
      deletedId
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Entry = { id: string; version: number; halfDays: number; workedOn: string };

export function DeleteForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { run, pending } = useAct(DeleteDayEntry);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const confirm = async () => {
    const outcome = await run({ input: { id: entry.id, version: entry.version } });
    if (outcome.refusals) return setRefusals(outcome.refusals);
    toast("La saisie est supprimée.");
    return onClose();
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <p>
        La saisie de {halfDays(entry.halfDays)} du {fullDate(entry.workedOn)} sera supprimée : ses jours redeviennent disponibles.
      </p>
      <Buttons>
        <Button pending={pending} onClick={() => void confirm()}>
          Supprimer la saisie
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      </Buttons>
    </>
  );
}
