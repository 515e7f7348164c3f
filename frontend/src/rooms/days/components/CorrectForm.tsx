import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { fullDate, halfDays } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Form, RadioField, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { MAX_HALF_DAYS } from "../model/entry";
import { HalfDaysField } from "./HalfDaysField";

const CorrectDayEntry = graphql(`
  mutation CorrectDayEntry($input: CorrectDayEntryInput!) {
    correctDayEntry(input: $input) {
      dayEntry {
        id
        status
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Entry = { id: string; halfDays: number; workedOn: string };
const schema = z.object({
  sense: rule.choice("Choisissez de reprendre ou d’ajouter."),
  halfDays: rule.integer("Saisissez une durée par demi-journées : 0,5, 1, 1,5…", 1, MAX_HALF_DAYS),
  note: rule.text("Indiquez le motif de la correction.", 500),
});

/** Corrects a validated entry by a counter-entry: what was validated stays as it was. */
export function CorrectForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { run } = useAct(CorrectDayEntry);
  const form = useForm(schema, { sense: "back", halfDays: Math.max(1, entry.halfDays), note: "" });
  return (
    <Form
      form={form}
      submit="Transmettre la correction"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ sense, halfDays: change, note }) => {
        const { refusals } = await run({ input: { id: entry.id, halfDays: sense === "back" ? -change : change, note } });
        if (refusals) return refusals;
        toast("La correction est transmise à l’Aract.");
        return onClose();
      }}
    >
      <p>
        La saisie de {halfDays(entry.halfDays)} du {fullDate(entry.workedOn)} est validée : elle ne change plus. La correction s’y ajoute, et attend à son tour une validation.
      </p>
      <RadioField
        name="sense"
        label="Correction"
        inline
        options={[
          { value: "back", label: "Reprendre des jours" },
          { value: "more", label: "Ajouter des jours" },
        ]}
      />
      <HalfDaysField name="halfDays" label="Durée" />
      <TextAreaField name="note" label="Motif" rows={2} maxLength={500} />
    </Form>
  );
}
