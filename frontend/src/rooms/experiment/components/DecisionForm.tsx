import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import type { ExperimentDecision } from "~/gql/graphql";
import { longDate, today } from "~/lib/format";
import { DateField, RadioField, rule, TextAreaField } from "~/ui/form";
import { decisionName } from "../model/words";
import { DecideExperiment } from "../operations";

const schema = z.object({ decision: rule.choice("Choisissez ce que le comité a décidé."), reason: rule.text("Dites pourquoi le comité en décide ainsi.", 2000), decidedOn: rule.date() });
const DECISIONS = [
  { value: "CONTINUE", label: "Poursuivre", hint: "Elle devient une façon de travailler." },
  { value: "ADAPT", label: "Adapter", hint: "Elle continue autrement : dites comment." },
  { value: "STOP", label: "Arrêter", hint: "Ce qu’elle a appris reste ici." },
];
type Decided = { id: string; version: number; decision: ExperimentDecision | null; decisionReason: string | null; decidedOn: string | null };

export function DecisionForm({ experiment, reload, onClose }: { experiment: Decided; reload: () => void; onClose: () => void }) {
  const { run } = useAct(DecideExperiment);
  const initial = { decision: experiment.decision ?? "", reason: experiment.decisionReason ?? "", decidedOn: experiment.decidedOn ?? today() };
  return (
    <ActForm
      schema={schema}
      initial={initial}
      submit="Enregistrer la décision"
      version={experiment.version}
      compare={(mine) => [
        { label: "Décision", mine: decisionName[mine.decision as ExperimentDecision], theirs: experiment.decision ? decisionName[experiment.decision] : "" },
        { label: "Motif", mine: mine.reason, theirs: initial.reason },
        { label: "Date", mine: longDate(mine.decidedOn), theirs: longDate(initial.decidedOn) },
      ]}
      send={async ({ decision, reason, decidedOn }, version) => {
        const { refusals } = await run({ input: { id: experiment.id, version, decision: decision as ExperimentDecision, reason, decidedOn } });
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
    </ActForm>
  );
}
