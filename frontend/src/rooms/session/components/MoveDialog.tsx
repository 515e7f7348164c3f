import * as z from "zod/mini";
import { CitationView } from "~/app/graphql/refusals";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { AttendanceMode, SessionKind, SessionStatus } from "~/gql/graphql";
import { timeRange } from "~/lib/format";
import { modeName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { Dialog } from "~/ui/Dialog";
import { Form, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { type Appointment, appointmentShape, endsAfterStart, sentOf, typedOf } from "../model/appointment";
import { modesFor } from "../model/plan";
import { AppointmentFields } from "./AppointmentFields";

const MoveDialogGroup = graphql(`
  fragment MoveDialog_group on Group {
    programme {
      id
      rulebook {
        key
        version
        sequences {
          number
          modes
          citation {
            ...Citation_view
          }
        }
      }
    }
    sessions {
      id
      kind
      sequence
      title
      mode
      startsAt
      endsAt
      place
      videoLink
      status
      version
    }
  }
`);

const MoveSession = graphql(`
  mutation MoveSession($input: MoveSessionInput!) {
    moveSession(input: $input) {
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

type SequenceRule = { number: number; modes: readonly AttendanceMode[]; citation: FragmentType<typeof CitationView> };
type Session = {
  id: string;
  kind: SessionKind;
  sequence: number | null;
  title: string;
  mode: AttendanceMode;
  startsAt: string;
  endsAt: string;
  place: string | null;
  videoLink: string | null;
  status: SessionStatus;
  version: number;
};
const schema = z.object(appointmentShape).check(endsAfterStart());

/** Gives a planned session another date, place or mode. */
export function MoveDialog({ group: masked, reload }: { group: FragmentType<typeof MoveDialogGroup>; reload: () => void }) {
  const { sessions, programme } = unmask(MoveDialogGroup, masked);
  const { faire, objet, close } = useDialogSearch();
  const session = faire === "deplacer" ? sessions.find(({ id, status }) => id === objet && status === "PLANNED") : undefined;
  return (
    <Dialog open={session !== undefined} onClose={close} title="Modifier la séance" size="lg">
      {session ? <MoveForm session={session} rules={programme.rulebook.sequences} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}

function MoveForm({ session, rules, reload, onClose }: { session: Session; rules: readonly SequenceRule[]; reload: () => void; onClose: () => void }) {
  const { run } = useAct(MoveSession);
  const form = useForm(schema, typedOf(session));
  const allowed = modesFor(session.kind, session.sequence, rules);
  const limit = allowed.length === 1 ? unmask(CitationView, rules.find(({ number }) => number === session.sequence)?.citation) : undefined;
  const { submit, dialog } = useConflict<Appointment>({
    version: session.version,
    compare: (mine) => {
      const { startsAt, endsAt, mode, place, videoLink, title } = sentOf(mine);
      return [
        { label: "Date et heure", mine: timeRange(startsAt, endsAt), theirs: timeRange(session.startsAt, session.endsAt) },
        { label: "Mode", mine: modeName[mode], theirs: modeName[session.mode] },
        { label: "Lieu", mine: place ?? "", theirs: session.place ?? "" },
        { label: "Lien de visioconférence", mine: videoLink ?? "", theirs: session.videoLink ?? "" },
        { label: "Titre", mine: title ?? "", theirs: session.title },
      ];
    },
    send: async (values, version) => {
      const { refusals } = await run({ input: { id: session.id, version, ...sentOf(values) } });
      if (refusals) return refusals;
      toast("La séance est modifiée.");
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
        onSubmit={submit}
      >
        <AppointmentFields mode={String(form.watch("mode"))} allowed={allowed} ruleText={limit ? <Citation citation={limit} /> : undefined} />
      </Form>
      {dialog}
    </>
  );
}
