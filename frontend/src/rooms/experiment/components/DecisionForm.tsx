import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import type { ExperimentDecision } from "~/gql/graphql";
import { longDate, today } from "~/lib/format";
import { DateField, RadioField, rule, SelectField, TextAreaField } from "~/ui/form";
import { sideBySide, tellDecision } from "../model/told";
import { DecideExperiment } from "../operations";
import { type ComiteMeeting, Meetings } from "./Meetings";

const schema = z.object({ decision: rule.choice("Choisissez ce que le comité a décidé."), reason: rule.text("Dites pourquoi le comité en décide ainsi.", 2000), decidedOn: rule.date(), meetingId: z.string() });
const DECISIONS = [
  { value: "CONTINUE", label: "Poursuivre", hint: "Elle devient une façon de travailler." },
  { value: "ADAPT", label: "Adapter", hint: "Elle continue autrement : dites comment." },
  { value: "STOP", label: "Arrêter", hint: "Ce qu’elle a appris reste ici." },
];
type Decided = { id: string; version: number; decision: ExperimentDecision | null; decisionReason: string | null; decidedOn: string | null; meetingId: string | null };

type Props = { experiment: Decided; projectId: string; reload: () => void; onClose: () => void };

/** What the comité decided, with the meeting at which it did for whoever sees its meetings. */
export function DecisionForm(props: Props) {
  const { may } = useViewer();
  if (!may("body.view")) return <Filled {...props} meetings={[]} />;
  return <Meetings projectId={props.projectId}>{(meetings) => <Filled {...props} meetings={meetings} />}</Meetings>;
}

function Filled({ experiment, meetings, reload, onClose }: Props & { meetings: readonly ComiteMeeting[] }) {
  const { run } = useAct(DecideExperiment);
  const initial = { decision: experiment.decision ?? "", reason: experiment.decisionReason ?? "", decidedOn: experiment.decidedOn ?? today(), meetingId: experiment.meetingId ?? "" };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer la décision"
      version={experiment.version}
      compare={(mine) => sideBySide(tellDecision(mine, meetings), tellDecision(initial, meetings))}
      send={async ({ decision, reason, decidedOn, meetingId }, version) => {
        const { refusals } = await run({ input: { id: experiment.id, version, decision: decision as ExperimentDecision, reason, decidedOn, meetingId: meetingId || null } });
        return refusals;
      }}
      said="Décision du comité enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <p className="muted">C’est le comité QVCT qui décide. Notez ici sa décision, avec ce qui l’a motivée.</p>
      <RadioField name="decision" label="Le comité a décidé de" options={DECISIONS} />
      <TextAreaField name="reason" label="Motif" rows={3} maxLength={2000} />
      <DateField name="decidedOn" label="Date de la décision" />
      {meetings.length > 0 ? <SelectField name="meetingId" label="Réunion du comité" optional placeholder="Non précisée" options={meetings.map(({ id, heldOn }) => ({ value: id, label: `Réunion du ${longDate(heldOn)}` }))} /> : null}
    </ActForm>
  );
}
