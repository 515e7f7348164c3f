import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { SessionStatus } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { faultOf, inWords, type Line, linesOf, sentOf } from "../model/agenda";
import { PrepareSession } from "../operations";
import { AgendaEditor } from "./AgendaEditor";

const PrepareDialogSession = graphql(`
  fragment PrepareDialog_session on Session {
    id
    status
    startsAt
    endsAt
    plan {
      aim
      accessNote
      proposed
      version
      agenda {
        title
        minutes
      }
    }
  }
`);

type Session = {
  id: string;
  status: SessionStatus;
  startsAt: string;
  endsAt: string;
  plan: { aim: string | null; accessNote: string | null; version: number; agenda: readonly { title: string; minutes: number | null }[] };
};
const schema = z.object({ aim: rule.optionalText(1000), accessNote: rule.optionalText(1000) });

/** Changes the aim, the agenda and the way in. */
export function PrepareDialog({ session: masked, reload }: { session: FragmentType<typeof PrepareDialogSession>; reload: () => void }) {
  const session = unmask(PrepareDialogSession, masked);
  const { faire, close } = useDialogSearch();
  const open = faire === "preparer" && session.status === "PLANNED";
  return (
    <Dialog open={open} onClose={close} title="Préparer la séance" size="lg">
      {open ? <PrepareForm session={session} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}

type Typed = { aim: string; accessNote: string; lines: readonly Line[] };

function PrepareForm({ session, reload, onClose }: { session: Session; reload: () => void; onClose: () => void }) {
  const { plan } = session;
  const { run } = useAct(PrepareSession);
  const form = useForm(schema, { aim: plan.aim ?? "", accessNote: plan.accessNote ?? "" });
  const [lines, setLines] = useState(() => linesOf(plan.agenda));
  const { submit, dialog } = useConflict<Typed>({
    version: plan.version,
    compare: (mine) => [
      { label: "Objectif", mine: mine.aim, theirs: plan.aim ?? "" },
      { label: "Ordre du jour", mine: inWords(sentOf(mine.lines)), theirs: inWords(plan.agenda) },
      { label: "Accès", mine: mine.accessNote, theirs: plan.accessNote ?? "" },
    ],
    send: async (typed, version) => {
      const { refusals } = await run({ input: { sessionId: session.id, version, aim: typed.aim || null, accessNote: typed.accessNote || null, agenda: sentOf(typed.lines) } });
      if (refusals) return refusals;
      toast("La préparation est enregistrée.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form
        form={form}
        submit="Enregistrer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={(values) => {
          const message = faultOf(lines);
          return message ? Promise.resolve([{ kind: "input" as const, field: "agenda", message }]) : submit({ ...values, lines });
        }}
      >
        <TextAreaField name="aim" label="Objectif" optional rows={2} maxLength={1000} />
        <AgendaEditor lines={lines} onChange={setLines} session={session} />
        <TextAreaField name="accessNote" label="Accès" optional hint="Stationnement, entrée, personne à demander à l’arrivée" rows={3} maxLength={1000} />
      </Form>
      {dialog}
    </>
  );
}
