import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { DraftNotice, useDraft } from "~/app/offline/useDraft";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate, today } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { DateField, Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { RecordBodyMeeting } from "../operations";

const BodyMeetingsBody = graphql(`
  fragment BodyMeetings_body on Body {
    id
    closedAt
    meetings {
      id
      heldOn
      agenda
      summary
      present
      version
    }
  }
`);

type Meeting = { id: string; heldOn: string; agenda: string | null; summary: string | null; present: string | null; version: number };

/** When a body met, and what came of it: attributed to nobody. */
export function BodyMeetings({ body: masked, reload }: { body: FragmentType<typeof BodyMeetingsBody>; reload: () => void }) {
  const { id, closedAt, meetings } = unmask(BodyMeetingsBody, masked);
  const { may } = useViewer();
  const { faire, objet, open, close } = useDialogSearch();
  const managing = may("body.manage") && !closedAt;
  const edited = meetings.find((meeting) => meeting.id === objet);
  return (
    <section aria-labelledby="reunions">
      <div className="list-head">
        <h2 className="fr-h5" id="reunions">
          Réunions
        </h2>
        {managing ? (
          <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("reunion")}>
            Ajouter une réunion
          </Button>
        ) : null}
      </div>
      {meetings.length === 0 ? <p className="muted">Aucune réunion n’est encore notée.</p> : null}
      <ul className="bodies">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <h3 className="fr-text--md fr-text--bold body__day">{longDate(meeting.heldOn)}</h3>
            {meeting.agenda ? <p className="body__lines muted">Ordre du jour : {meeting.agenda}</p> : null}
            {meeting.summary ? <p className="body__lines">{meeting.summary}</p> : null}
            {meeting.present ? <p className="muted">Étaient là : {meeting.present}</p> : null}
            {managing ? (
              <Button kind="bare" size="sm" onClick={() => open("reunion", { objet: meeting.id })}>
                Modifier<span className="fr-sr-only"> la réunion du {longDate(meeting.heldOn)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog open={managing && faire === "reunion"} onClose={close} title={edited ? "Modifier la réunion" : "Ajouter une réunion"} size="lg">
        <MeetingForm bodyId={id} meeting={edited} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}

const schema = z.object({ heldOn: rule.date(), agenda: rule.optionalText(2000), summary: rule.optionalText(8000), present: rule.optionalText(1000) });
type Values = { heldOn: string; agenda: string; summary: string; present: string };
/** What is being typed, and over which recorded version. */
type Draft = Values & { version?: number };

function MeetingForm({ bodyId, meeting, reload, onClose }: { bodyId: string; meeting: Meeting | undefined; reload: () => void; onClose: () => void }) {
  const { run } = useAct(RecordBodyMeeting);
  const { restored, keep, forget } = useDraft<Draft>(`reunion.${meeting?.id ?? bodyId}`);
  const recorded: Values = { heldOn: meeting?.heldOn ?? today(), agenda: meeting?.agenda ?? "", summary: meeting?.summary ?? "", present: meeting?.present ?? "" };
  const version = meeting?.version ?? 0;
  const [over, setOver] = useState(restored ? (restored.value.version ?? 0) : version);
  const form = useForm(schema, restored?.value ?? recorded);
  const typed = form.watch();
  useEffect(() => {
    if (form.formState.isDirty) keep({ ...(typed as Values), version: over });
  }, [form.formState.isDirty, keep, typed, over]);
  const { submit, dialog } = useConflict<Values>({
    version,
    over,
    compare: (mine) => [
      { label: "Date", mine: longDate(mine.heldOn), theirs: longDate(recorded.heldOn) },
      { label: "Ordre du jour", mine: mine.agenda, theirs: recorded.agenda },
      { label: "Synthèse", mine: mine.summary, theirs: recorded.summary },
      { label: "Qui était là", mine: mine.present, theirs: recorded.present },
    ],
    send: async (values, version) => {
      const { refusals } = await run({ input: { bodyId, ...values, ...(meeting && { id: meeting.id, version }) } });
      if (refusals) return refusals;
      forget();
      toast("Réunion enregistrée.");
      return onClose();
    },
    reload,
    leave: () => {
      forget();
      onClose();
    },
  });
  return (
    <>
      {restored ? (
        <DraftNotice
          at={restored.at}
          onDrop={() => {
            forget();
            setOver(version);
            form.reset(recorded);
          }}
        />
      ) : null}
      <Form
        form={form}
        submit="Enregistrer"
        onSubmit={submit}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
      >
        <DateField name="heldOn" label="Date" />
        <TextAreaField name="agenda" label="Ordre du jour" optional rows={2} maxLength={2000} />
        <TextAreaField name="summary" label="Synthèse" hint="N’attribuez rien à personne : ce qui a été dit, pas qui l’a dit." optional rows={5} maxLength={8000} />
        <TextAreaField name="present" label="Qui était là" optional rows={2} maxLength={1000} />
      </Form>
      {dialog}
    </>
  );
}
