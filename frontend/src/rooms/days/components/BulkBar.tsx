import { useId, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { count, halfDays } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import type { EntryAct } from "../model/entry";

const SubmitDayEntries = graphql(`
  mutation SubmitDayEntries($input: SubmitDayEntriesInput!) {
    submitDayEntries(input: $input) {
      dayEntries {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const ValidateDayEntries = graphql(`
  mutation ValidateDayEntries($input: ValidateDayEntriesInput!) {
    validateDayEntries(input: $input) {
      dayEntries {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Entry = { id: string; halfDays: number; acts: readonly EntryAct[] };
type Props = { all: readonly Entry[]; picked: readonly Entry[]; onAll: (every: boolean) => void; onDone: () => void };

/** Acts on the entries that are ticked: all of them, or none. */
export function BulkBar({ all, picked, onAll, onDone }: Props) {
  const id = useId();
  const submit = useAct(SubmitDayEntries);
  const validate = useAct(ValidateDayEntries);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const offered = (act: EntryAct) => all.some(({ acts }) => acts.includes(act));
  const ready = (act: EntryAct) => picked.filter(({ acts }) => acts.includes(act));

  const run = async (act: "transmettre" | "valider") => {
    const entries = ready(act);
    if (entries.length === 0) return setRefusals([{ kind: "input", message: "Choisissez d’abord une ou plusieurs saisies." }]);
    const input = { ids: entries.map((entry) => entry.id) };
    const outcome = act === "transmettre" ? await submit.run({ input }) : await validate.run({ input });
    setRefusals(outcome.refusals ?? []);
    if (outcome.refusals) return undefined;
    const many = count(entries.length, "saisie");
    toast(act === "transmettre" ? `${many} : transmission à l’Aract faite.` : `${many} : validation faite.`);
    return onDone();
  };
  const button = (act: "transmettre" | "valider", words: string, pending: boolean) => {
    if (!offered(act)) return null;
    const entries = ready(act);
    const sum = entries.reduce((total, entry) => total + entry.halfDays, 0);
    return (
      <Button size="sm" pending={pending} onClick={() => void run(act)}>
        {entries.length === 0 ? words : `${words} ${count(entries.length, "saisie")} (${halfDays(sum)})`}
      </Button>
    );
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <div className="bulk" role="group" aria-label="Agir sur plusieurs saisies">
        <span className="bulk__all">
          <input type="checkbox" className="tick" id={id} checked={picked.length === all.length} onChange={({ target }) => onAll(target.checked)} />
          <label htmlFor={id}>Tout choisir ({all.length})</label>
        </span>
        {button("transmettre", "Transmettre", submit.pending)}
        {button("valider", "Valider", validate.pending)}
      </div>
    </>
  );
}
