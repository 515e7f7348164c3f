import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { graphql } from "~/gql";
import type { DayEntryStatus } from "~/gql/graphql";
import { fullDate, halfDays } from "~/lib/format";
import { entryStatusName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

const ReturnDayEntry = graphql(`
  mutation ReturnDayEntry($input: ReturnDayEntryInput!) {
    returnDayEntry(input: $input) {
      dayEntry {
        id
        status
        returnReason
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Entry = { id: string; version: number; halfDays: number; workedOn: string; status: DayEntryStatus; consultant: { name: string } };
const schema = z.object({ reason: rule.text("Indiquez le motif : le consultant le lira.", 500) });

/** Returns an entry to its consultant, with the reason. */
export function ReturnForm({ entry, reload, onClose }: { entry: Entry; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ReturnDayEntry);
  const form = useForm(schema, { reason: "" });
  const { submit, dialog } = useConflict<{ reason: string }>({
    version: entry.version,
    compare: ({ reason }) => [{ label: "Saisie", mine: `Renvoyée : ${reason}`, theirs: `${entryStatusName[entry.status]}, ${halfDays(entry.halfDays)}, ${fullDate(entry.workedOn)}` }],
    send: async ({ reason }, version) => {
      const { refusals } = await run({ input: { id: entry.id, version, reason } });
      if (refusals) return refusals;
      toast(`La saisie est renvoyée à ${entry.consultant.name}.`);
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        {halfDays(entry.halfDays)}, {fullDate(entry.workedOn)}, {entry.consultant.name}.
      </p>
      <Form
        form={form}
        submit="Renvoyer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <TextAreaField name="reason" label="Motif" hint="Ce qui est à corriger." rows={3} maxLength={500} />
      </Form>
      {dialog}
    </>
  );
}
