import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { decisionName, decisionTone, experimentStatusName, experimentTone, periodOf, trendName } from "../model/words";

const ExperimentCardExperiment = graphql(`
  fragment ExperimentCard_experiment on Experiment {
    id
    title
    ifWe
    thenSo
    startsOn
    endsOn
    status
    decision
    actions {
      id
      status
    }
    indicators {
      id
      name
      change {
        sentence
        trend
      }
    }
  }
`);

/** An experiment in a few lines: what is supposed, where it is, what is measured. */
export function ExperimentCard({ experiment: masked, projectId }: { experiment: FragmentType<typeof ExperimentCardExperiment>; projectId: string }) {
  const { tenant } = useViewer();
  const { id, title, ifWe, thenSo, startsOn, endsOn, status, decision, actions, indicators } = unmask(ExperimentCardExperiment, masked);
  const done = actions.filter((action) => action.status === "DONE").length;
  return (
    <li className="plan__card">
      <h3 className="fr-h6 plan__card-title">
        <Link to="/$tenant/projets/$participationId/experimentations/$experimentId" params={{ tenant: tenant.key, participationId: projectId, experimentId: id }}>
          {title}
        </Link>
      </h3>
      <p className="plan__line">
        <Badge tone={experimentTone[status]}>{experimentStatusName[status]}</Badge> {decision ? <Badge tone={decisionTone[decision]}>{decisionName[decision]}</Badge> : null}
      </p>
      <p className="plan__words">
        <strong>Si</strong> {ifWe}
        <br />
        <strong>Alors</strong> {thenSo}
      </p>
      <p className="muted">
        {startsOn || endsOn ? `${periodOf(startsOn, endsOn)}. ` : null}
        {actions.length > 0 ? `${done} sur ${count(actions.length, "action faite", "actions faites")}.` : "Aucune action n’est encore écrite."}
      </p>
      {indicators.length > 0 ? (
        <ul className="plan__measures">
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              {indicator.name} : {indicator.change ? `${indicator.change.sentence} (${trendName[indicator.change.trend]})` : "pas encore de quoi comparer"}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
