import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { NotFound } from "~/app/states/FailureState";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { longDate } from "~/lib/format";
import { fieldName, themeName } from "~/lib/qvct";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Dialog } from "~/ui/Dialog";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { Actions } from "./components/Actions";
import { Evaluated } from "./components/Evaluated";
import { ExperimentForm } from "./components/ExperimentForm";
import { IndicatorForm } from "./components/IndicatorForm";
import { IndicatorPanel } from "./components/IndicatorPanel";
import { decisionName, decisionTone, experimentStatusName, experimentTone, NO_CAUSE } from "./model/words";
import "./experiment.css";

const ExperimentPageQuery = graphql(`
  query ExperimentPage($id: ID!) {
    projectPlan(participationId: $id) {
      id
      establishmentName
      acts
      priorities {
        id
        title
      }
      experiments {
        id
        title
        priority {
          id
          title
        }
        ifWe
        thenSo
        perimeter
        field
        theme
        startsOn
        endsOn
        status
        decision
        version
        ...Actions_experiment
        ...Evaluated_experiment
        indicators {
          id
          ...IndicatorPanel_indicator
        }
      }
    }
    activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
  }
`);

const ExperimentChanged = graphql(`
  subscription ExperimentChanged($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** One experiment: what is supposed, what is done, what is measured, what came of it. */
export default function ExperimentPage() {
  const { tenant } = useViewer();
  const { participationId, experimentId } = useParams({ from: "/$tenant/projets/$participationId/experimentations/$experimentId" });
  const { faire, open, close } = useDialogSearch();
  return (
    <PageQuery query={ExperimentPageQuery} variables={{ id: participationId }}>
      {({ projectPlan, activity }, { reload }) => {
        const experiment = projectPlan?.experiments.find(({ id }) => id === experimentId);
        if (!projectPlan || !experiment) return <NotFound />;
        const { title, priority, ifWe, thenSo, perimeter, field, theme, startsOn, endsOn, status, decision, indicators } = experiment;
        const writing = projectPlan.acts.includes("experiment.set");
        return (
          <Page
            key={experiment.id}
            title={title}
            context={projectPlan.establishmentName}
            badges={
              <>
                <Badge tone={experimentTone[status]}>{experimentStatusName[status]}</Badge> {decision ? <Badge tone={decisionTone[decision]}>{decisionName[decision]}</Badge> : null}
              </>
            }
            lead={projectPlan.establishmentName}
            breadcrumb={
              <BackLink to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId, part: "plan" }}>
                Priorités et expérimentations
              </BackLink>
            }
            actions={
              writing ? (
                <Button kind="secondary" icon="fr-icon-edit-line" onClick={() => open("experimentation")}>
                  Modifier
                </Button>
              ) : null
            }
          >
            <Live from={activity.edges[0]?.node.position ?? 0} />
            <div className="plan">
              <div className="plan__hypothesis">
                <p>
                  <strong>Si</strong> {ifWe}
                </p>
                <p>
                  <strong>Alors</strong> {thenSo}
                </p>
              </div>
              <DefinitionList
                items={[
                  ["Priorité", priority?.title],
                  ["Périmètre", perimeter],
                  ["Champ de la QVCT", field ? fieldName[field] : null],
                  ["Thème", theme ? themeName[theme] : null],
                  ["Début", startsOn ? longDate(startsOn) : null],
                  ["Fin", endsOn ? longDate(endsOn) : null],
                ]}
              />
              <Actions experiment={experiment} writing={writing} reload={reload} />
              <section aria-labelledby="mesures">
                <div className="list-head">
                  <h2 className="fr-h4" id="mesures">
                    Ce qui est mesuré
                  </h2>
                  {writing ? (
                    <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("indicateur")}>
                      Ajouter un indicateur
                    </Button>
                  ) : null}
                </div>
                {indicators.length === 0 ? <p className="muted">Aucun indicateur n’est encore choisi. Deux ou trois suffisent, relevés avant, pendant et après.</p> : <p className="muted">{NO_CAUSE}</p>}
                {indicators.map((indicator) => (
                  <IndicatorPanel key={indicator.id} indicator={indicator} projectId={participationId} writing={writing} reload={reload} />
                ))}
              </section>
              <Evaluated experiment={experiment} projectId={participationId} writing={writing} reload={reload} level="h2" />
            </div>
            <Dialog open={writing && faire === "experimentation"} onClose={close} title="Modifier l’expérimentation" size="lg">
              <ExperimentForm projectId={participationId} experiment={experiment} priorities={projectPlan.priorities} reload={reload} onClose={close} />
            </Dialog>
            <Dialog open={writing && faire === "indicateur"} onClose={close} title="Ajouter un indicateur" size="lg">
              <IndicatorForm projectId={participationId} experimentId={experiment.id} reload={reload} onClose={close} />
            </Dialog>
          </Page>
        );
      }}
    </PageQuery>
  );
}

/** What changes is read again by whatever shows it. */
function Live({ from }: { from: number }) {
  const [after] = useState(from);
  useLive(ExperimentChanged, { after });
  return null;
}
