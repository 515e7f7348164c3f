import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { CancelPoll } from "../operations";

const CancelPollDialogPoll = graphql(`
  fragment CancelPollDialog_poll on Poll {
    id
    version
  }
`);

type Props = { poll: FragmentType<typeof CancelPollDialogPoll>; reload: () => void };
const schema = z.object({ reason: rule.text("Indiquez le motif : tout le groupe le verra.", 300) });

/** Gives a poll up, with the reason that everyone sees. */
export function CancelPollDialog({ poll: masked, reload }: Props) {
  const poll = unmask(CancelPollDialogPoll, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "annuler"} onClose={close} title="Annuler le sondage">
      <CancelForm id={poll.id} version={poll.version} reload={reload} onClose={close} />
    </Dialog>
  );
}

function CancelForm({ id, version, reload, onClose }: { id: string; version: number; reload: () => void; onClose: () => void }) {
  const { run } = useAct(CancelPoll);
  const form = useForm(schema, { reason: "" });
  return (
    <Form
      form={form}
      submit="Annuler le sondage"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Garder le sondage
        </Button>
      }
      onSubmit={async ({ reason }) => {
        const { refusals } = await run({ input: { id, version, reason } });
        if (refusals?.some(({ kind }) => kind === "conflict")) reload();
        if (refusals) return refusals;
        toast("Le sondage est annulé.");
        return onClose();
      }}
    >
      <TextAreaField name="reason" label="Motif" hint="Tout le groupe le verra." rows={2} maxLength={300} />
    </Form>
  );
}
