import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import type { ProjectPartProps } from "~/lib/parts";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { ExperimentCard } from "./components/ExperimentCard";
import { ExperimentForm } from "./components/ExperimentForm";
import { IndicatorForm } from "./components/IndicatorForm";
import { IndicatorPanel } from "./components/IndicatorPanel";
import { Priorities } from "./components/Priorities";
import { Submission } from "./components/Submission";
import "./experiment.css";

const PlanPartQuery = graphql(`
  query PlanPart($id: ID!) {
    projectPlan(participationId: $id) {
      id
      ...Priorities_plan
      priorities {
        id
        title
      }
      experiments {
        id
        ...ExperimentCard_experiment
      }
      indicators {
        id
        ...IndicatorPanel_indicator
      }
      changed: changedSinceSealed(kind: PLAN)
      approvals {
        id
        stage
        closedAt
        ...Submitted_request
      }
    }
  }
`);

/** What an establishment chose to work on and tries, and what the three voices say of it. */
export default function PlanPart({ projectId, network, may }: ProjectPartProps) {
  const { faire, open, close } = useDialogSearch();
  const writing = may("experiment.set");
  return (
    <PartQuery query={PlanPartQuery} variables={{ id: projectId }}>
      {({ projectPlan }, { reload }) => {
        if (!projectPlan) return null;
        const { priorities, experiments, indicators, changed, approvals } = projectPlan;
        return (
          <div className="plan">
            <Priorities plan={projectPlan} projectId={projectId} writing={writing} reload={reload} />
            <section aria-labelledby="experimentations">
              <div className="list-head">
                <h2 className="fr-h4" id="experimentations">
                  Expérimentations
                </h2>
                {writing ? (
                  <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("experimentation")}>
                    Ajouter une expérimentation
                  </Button>
                ) : null}
              </div>
              {experiments.length === 0 ? (
                <EmptyState title="Rien n’est encore à l’essai">Une expérimentation part d’une hypothèse, « si… alors… », sur un périmètre et pour un temps donnés.</EmptyState>
              ) : (
                <ul className="plan__cards">
                  {experiments.map((experiment) => (
                    <ExperimentCard key={experiment.id} experiment={experiment} projectId={projectId} />
                  ))}
                </ul>
              )}
            </section>
            <section aria-labelledby="indicateurs">
              <div className="list-head">
                <h2 className="fr-h4" id="indicateurs">
                  Indicateurs du projet
                </h2>
                {writing ? (
                  <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("indicateur")}>
                    Ajouter un indicateur
                  </Button>
                ) : null}
              </div>
              {indicators.length === 0 ? <p className="muted">Aucun indicateur ne suit le projet dans son ensemble. Ceux d’une expérimentation sont sur sa page.</p> : null}
              {indicators.map((indicator) => (
                <IndicatorPanel key={indicator.id} indicator={indicator} projectId={projectId} writing={writing} reload={reload} />
              ))}
            </section>
            <Submission kind="PLAN" projectId={projectId} changed={changed} requests={approvals} asking={may("approval.ask")} network={network} ready={experiments.length > 0} reload={reload} />
            <Dialog open={writing && faire === "experimentation"} onClose={close} title="Ajouter une expérimentation" size="lg">
              <ExperimentForm projectId={projectId} priorities={priorities} reload={reload} onClose={close} />
            </Dialog>
            <Dialog open={writing && faire === "indicateur"} onClose={close} title="Ajouter un indicateur" size="lg">
              <IndicatorForm projectId={projectId} reload={reload} onClose={close} />
            </Dialog>
          </div>
        );
      }}
    </PartQuery>
  );
}
