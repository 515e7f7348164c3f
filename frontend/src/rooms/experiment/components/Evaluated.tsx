import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { decisionName, decisionTone } from "../model/words";
import { DecisionForm } from "./DecisionForm";
import { Meeting } from "./Meetings";
import { EvaluationForm, type Told } from "./EvaluationForm";

const EvaluatedExperiment = graphql(`
  fragment Evaluated_experiment on Experiment {
    id
    title
    decision
    decisionReason
    decidedOn
    meetingId
    version
    evaluation {
      id
      done
      observed
      discussed
      unexpected
      version
    }
  }
`);

type Props = { experiment: FragmentType<typeof EvaluatedExperiment>; projectId: string; writing: boolean; reload: () => void; level: "h2" | "h3" };

/** How an experiment is looked back on, and what the comité decided of it. */
export function Evaluated({ experiment: masked, projectId, writing, reload, level: Title }: Props) {
  const { id, title, decision, decisionReason, decidedOn, meetingId, version, evaluation } = unmask(EvaluatedExperiment, masked);
  const { may } = useViewer();
  const { faire, objet, open, close } = useDialogSearch();
  const here = objet === id;
  return (
    <section aria-labelledby={`evaluation-${id}`}>
      <div className="list-head">
        <Title className={Title === "h2" ? "fr-h4" : "fr-h5"} id={`evaluation-${id}`}>
          {Title === "h2" ? "Évaluation" : title}
        </Title>
        {writing ? (
          <div className="plan__acts no-print">
            <Button kind="secondary" size="sm" onClick={() => open("evaluation", { objet: id })}>
              {evaluation ? "Modifier l’évaluation" : "Écrire l’évaluation"}
              <span className="fr-sr-only"> : {title}</span>
            </Button>
            <Button kind="secondary" size="sm" onClick={() => open("decision", { objet: id })}>
              {decision ? "Modifier la décision" : "Enregistrer la décision du comité"}
              <span className="fr-sr-only"> : {title}</span>
            </Button>
          </div>
        ) : null}
      </div>
      {decision && decidedOn ? (
        <div className="plan__decision">
          <p>
            <strong>Décision du comité QVCT</strong>, le {longDate(decidedOn)} : <Badge tone={decisionTone[decision]}>{decisionName[decision]}</Badge>
          </p>
          <p className="plan__words">{decisionReason}</p>
          {meetingId && may("body.view") ? <Meeting projectId={projectId} meetingId={meetingId} /> : null}
        </div>
      ) : (
        <p className="muted">Le comité QVCT n’a pas encore décidé : poursuivre, adapter ou arrêter.</p>
      )}
      <TextOf told={evaluation} />
      <Dialog open={writing && here && faire === "evaluation"} onClose={close} title={`Évaluation : ${title}`} size="lg">
        <EvaluationForm projectId={projectId} experimentId={id} told={evaluation} reload={reload} onClose={close} />
      </Dialog>
      <Dialog open={writing && here && faire === "decision"} onClose={close} title={`Décision du comité : ${title}`}>
        <DecisionForm experiment={{ id, version, decision, decisionReason, decidedOn, meetingId }} projectId={projectId} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}

/** What is said, part by part; what is not said is left out. */
export function TextOf({ told }: { told: Told | null }) {
  if (!told) return <p className="muted">L’évaluation n’est pas encore écrite.</p>;
  const parts: [string, string | null][] = [
    ["Ce qui a été fait", told.done],
    ["Ce qui est observé", told.observed],
    ["Ce qu’en disent les espaces de discussion", told.discussed],
    ["Effets inattendus", told.unexpected],
  ];
  return (
    <dl className="plan__told">
      {parts.map(([term, text]) =>
        text ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="plan__words">{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
