import { useEffect, useRef } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { longDate } from "~/lib/format";
import { Button } from "~/ui/Button";
import { DateField, Form, rule, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { SetMilestone } from "../operations";

type Milestone = { id: string; title: string; dueOn: string | null; doneOn: string | null; version: number };
const schema = z.object({ dueOn: rule.optionalDate(), doneOn: rule.optionalDate() });
const inWords = (date: string | null) => (date ? longDate(date) : "");

/** The two dates of a step, in its place. */
export function MilestoneForm({ milestone, reload, onClose }: { milestone: Milestone; reload: () => void; onClose: () => void }) {
  const { run } = useAct(SetMilestone);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const form = useForm(schema, { dueOn: milestone.dueOn ?? "", doneOn: milestone.doneOn ?? "" });
  const { submit, dialog } = useConflict<{ dueOn: string; doneOn: string }>({
    version: milestone.version,
    compare: (mine) => [
      { label: "Prévue le", mine: inWords(mine.dueOn), theirs: inWords(milestone.dueOn) },
      { label: "Faite le", mine: inWords(mine.doneOn), theirs: inWords(milestone.doneOn) },
    ],
    send: async ({ dueOn, doneOn }, version) => {
      const { refusals } = await run({ input: { id: milestone.id, version, dueOn: dueOn || null, doneOn: doneOn || null } });
      if (refusals) return refusals;
      toast(`Dates enregistrées : ${milestone.title}.`);
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <div ref={box} className="milestone__form">
      <Form
        form={form}
        submit="Enregistrer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <div className="field-row">
          <DateField name="dueOn" label="Prévue le" optional />
          <DateField name="doneOn" label="Faite le" optional />
        </div>
      </Form>
      {dialog}
    </div>
  );
}
