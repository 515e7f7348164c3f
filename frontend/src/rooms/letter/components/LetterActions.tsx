import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { LetterStatus } from "~/gql/graphql";
import { useNow } from "~/lib/useNow";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { stands, statusName } from "../model/words";

const LetterActionsLetter = graphql(`
  fragment LetterActions_letter on CommitmentLetter {
    id
    status
    version
    group {
      id
      acts
      programme {
        id
        startsOn
      }
    }
  }
`);

const WithdrawLetter = graphql(`
  mutation WithdrawLetter($input: WithdrawLetterInput!) {
    withdrawLetter(input: $input) {
      letter {
        id
        ...LetterCard_letter
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ reason: rule.text("Indiquez le motif : tout le groupe le verra.", 300) });

/** What the agency may do with a letter: take it back before the programme begins. */
export function LetterActions({ letter: masked, reload }: { letter: FragmentType<typeof LetterActionsLetter>; reload: () => void }) {
  const letter = unmask(LetterActionsLetter, masked);
  const { faire, open, close } = useDialogSearch();
  const now = useNow();
  const { startsOn } = letter.group.programme;
  const begun = startsOn !== null && Date.parse(startsOn) <= now;
  if (!letter.group.acts.includes("letter.issue") || !stands(letter.status) || begun) return null;
  return (
    <>
      <Button kind="tertiary" onClick={() => open("retirer")}>
        Retirer la lettre
      </Button>
      <Dialog open={faire === "retirer"} onClose={close} title="Retirer la lettre">
        {faire === "retirer" ? <WithdrawForm {...letter} reload={reload} onClose={close} /> : null}
      </Dialog>
    </>
  );
}

function WithdrawForm({ id, status, version, reload, onClose }: { id: string; status: LetterStatus; version: number; reload: () => void; onClose: () => void }) {
  const { run } = useAct(WithdrawLetter);
  const form = useForm(schema, { reason: "" });
  const { submit, dialog } = useConflict<{ reason: string }>({
    version,
    compare: ({ reason }) => [{ label: "Lettre", mine: `Retirée : ${reason}`, theirs: statusName[status] }],
    send: async ({ reason }, over) => {
      const { refusals } = await run({ input: { id, version: over, reason } });
      if (refusals) return refusals;
      toast("La lettre est retirée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>La lettre et ses signatures sont conservées, avec le motif. Une lettre ne se retire qu’avant le début du programme.</p>
      <Form
        form={form}
        submit="Retirer la lettre"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Garder la lettre
          </Button>
        }
        onSubmit={submit}
      >
        <TextAreaField name="reason" label="Motif" hint="Tout le groupe le verra." rows={2} maxLength={300} />
      </Form>
      {dialog}
    </>
  );
}
