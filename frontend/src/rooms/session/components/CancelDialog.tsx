import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { SessionStatus } from "~/gql/graphql";
import { timeRange } from "~/lib/format";
import { sessionStatusName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

const CancelDialogGroup = graphql(`
  fragment CancelDialog_group on Group {
    sessions {
      id
      title
      startsAt
      endsAt
      status
      version
    }
  }
`);

const CancelSession = graphql(`
  mutation CancelSession($input: CancelSessionInput!) {
    cancelSession(input: $input) {
      session {
        id
        ...SessionCard_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Session = { id: string; title: string; startsAt: string; endsAt: string; status: SessionStatus; version: number };
const schema = z.object({ reason: rule.text("Indiquez le motif : tout le groupe le verra.", 300) });

/** Cancels a planned session, with the reason that everyone sees. */
export function CancelDialog({ group: masked, reload }: { group: FragmentType<typeof CancelDialogGroup>; reload: () => void }) {
  const { sessions } = unmask(CancelDialogGroup, masked);
  const { faire, objet, close } = useDialogSearch();
  const session = faire === "annuler" ? sessions.find(({ id }) => id === objet) : undefined;
  return (
    <Dialog open={session !== undefined} onClose={close} title="Annuler la séance">
      {session ? <CancelForm session={session} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}

function CancelForm({ session, reload, onClose }: { session: Session; reload: () => void; onClose: () => void }) {
  const { run } = useAct(CancelSession);
  const form = useForm(schema, { reason: "" });
  const { submit, dialog } = useConflict<{ reason: string }>({
    version: session.version,
    compare: ({ reason }) => [{ label: "Séance", mine: `Annulée : ${reason}`, theirs: `${sessionStatusName[session.status]}, ${timeRange(session.startsAt, session.endsAt)}` }],
    send: async ({ reason }, version) => {
      const { refusals } = await run({ input: { id: session.id, version, reason } });
      if (refusals) return refusals;
      toast("La séance est annulée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        {session.title}, {timeRange(session.startsAt, session.endsAt)}. Une séance annulée reste dans la liste, avec son motif.
      </p>
      <Form
        form={form}
        submit="Annuler la séance"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Garder la séance
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
