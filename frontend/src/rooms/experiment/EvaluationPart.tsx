import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import type { ProjectPartProps } from "~/lib/parts";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { Evaluated, TextOf } from "./components/Evaluated";
import { EvaluationForm } from "./components/EvaluationForm";
import { MeasuredTable } from "./components/MeasuredTable";
import { Submission } from "./components/Submission";
import { NO_CAUSE } from "./model/words";
import "./experiment.css";

const EvaluationPartQuery = graphql(`
  query EvaluationPart($id: ID!) {
    projectPlan(participationId: $id) {
      id
      experiments {
        id
        title
        ...Evaluated_experiment
        indicators {
          id
          ...MeasuredTable_indicator
        }
      }
      indicators {
        id
        ...MeasuredTable_indicator
      }
      review {
        id
        done
        observed
        discussed
        unexpected
        version
      }
      changed: changedSinceSealed(kind: EVALUATION)
      approvals {
        id
        stage
        closedAt
        ...Submitted_request
      }
    }
  }
`);

/** What came of each experiment and of the project, and what the three voices say of it. */
export default function EvaluationPart({ projectId, network, may }: ProjectPartProps) {
  const { tenant } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const writing = may("experiment.set");
  return (
    <PartQuery query={EvaluationPartQuery} variables={{ id: projectId }}>
      {({ projectPlan }, { reload }) => {
        if (!projectPlan) return null;
        const { experiments, indicators, review, changed, approvals } = projectPlan;
        if (experiments.length === 0) {
          return (
            <EmptyState
              title="Rien n’est encore à évaluer"
              action={
                <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: projectId, part: "plan" }}>
                  Voir le plan d’expérimentations
                </Link>
              }
            >
              L’évaluation se fait expérimentation par expérimentation, puis pour le projet dans son ensemble.
            </EmptyState>
          );
        }
        return (
          <div className="plan">
            <h2 className="fr-h4">Expérimentation par expérimentation</h2>
            <p className="muted">{NO_CAUSE}</p>
            {experiments.map((experiment) => (
              <div key={experiment.id} className="plan__evaluated">
                <Evaluated experiment={experiment} projectId={projectId} writing={writing} reload={reload} level="h3" />
                <MeasuredTable caption={`Ce qui est mesuré : ${experiment.title}`} indicators={experiment.indicators} />
              </div>
            ))}
            {indicators.length > 0 ? (
              <section aria-labelledby="indicateurs-du-projet">
                <h2 className="fr-h4" id="indicateurs-du-projet">
                  Indicateurs du projet
                </h2>
                <MeasuredTable caption="Indicateurs du projet" indicators={indicators} />
              </section>
            ) : null}
            <section aria-labelledby="bilan">
              <div className="list-head">
                <h2 className="fr-h4" id="bilan">
                  Bilan d’ensemble
                </h2>
                {writing ? (
                  <Button kind="secondary" size="sm" onClick={() => open("bilan")}>
                    {review ? "Modifier le bilan" : "Écrire le bilan"}
                  </Button>
                ) : null}
              </div>
              {review ? <TextOf told={review} /> : <p className="muted">Le bilan d’ensemble n’est pas encore écrit.</p>}
            </section>
            <Submission kind="EVALUATION" projectId={projectId} changed={changed} requests={approvals} asking={may("approval.ask")} network={network} ready reload={reload} />
            <Dialog open={writing && faire === "bilan"} onClose={close} title="Bilan d’ensemble" size="lg">
              <EvaluationForm projectId={projectId} experimentId={null} told={review} reload={reload} onClose={close} />
            </Dialog>
          </div>
        );
      }}
    </PartQuery>
  );
}
