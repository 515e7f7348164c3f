import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { DateField, Form, rule, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { ReopenPoll } from "../operations";

const ReopenPollDialogPoll = graphql(`
  fragment ReopenPollDialog_poll on Poll {
    id
    version
  }
`);

type Props = { poll: FragmentType<typeof ReopenPollDialogPoll>; reload: () => void };
const schema = z.object({ closesOn: rule.date() });

/** Takes answers again, until another day. */
export function ReopenPollDialog({ poll: masked, reload }: Props) {
  const poll = unmask(ReopenPollDialogPoll, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "rouvrir"} onClose={close} title="Rouvrir le sondage">
      <ReopenForm id={poll.id} version={poll.version} reload={reload} onClose={close} />
    </Dialog>
  );
}

function ReopenForm({ id, version, reload, onClose }: { id: string; version: number; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ReopenPoll);
  const form = useForm(schema, { closesOn: "" });
  return (
    <Form
      form={form}
      submit="Rouvrir le sondage"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Le laisser clos
        </Button>
      }
      onSubmit={async ({ closesOn }) => {
        const { refusals } = await run({ input: { id, version, closesOn } });
        if (refusals?.some(({ kind }) => kind === "conflict")) reload();
        if (refusals) return refusals;
        toast("Le sondage est rouvert.");
        return onClose();
      }}
    >
      <DateField name="closesOn" label="Réponses jusqu’au" />
    </Form>
  );
}
