import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate, today } from "~/lib/format";
import { Steps } from "~/ui/Steps";
import { dueWords } from "../model/due";
import { pathOf } from "../model/path";

const PathStepsParticipation = graphql(`
  fragment PathSteps_participation on Participation {
    id
    milestones {
      id
      key
      title
      step
      dueOn
      doneOn
      late
    }
  }
`);

/** The way of one establishment through its steps, and its next one in a sentence. */
export function PathSteps({ participation: masked }: { participation: FragmentType<typeof PathStepsParticipation> }) {
  const { tenant } = useViewer();
  const { id, milestones } = unmask(PathStepsParticipation, masked);
  const { steps, next, done } = pathOf(milestones);
  const project = (
    <p>
      <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: id }}>
        Ouvrir le projet de l’établissement
      </Link>
    </p>
  );
  if (steps.length === 0) {
    return (
      <>
        <p>Les étapes de ce programme ne sont pas encore fixées.</p>
        {project}
      </>
    );
  }
  return (
    <>
      <p className="path__next">
        {next === null ? (
          "Toutes les étapes sont achevées."
        ) : (
          <>
            Prochaine étape : <strong>{next.title}</strong>
            {next.dueOn ? `, à achever ${dueWords(next.dueOn, today())}.` : ", sans échéance pour le moment."}
          </>
        )}
        <span className="fr-sr-only"> {done} étapes achevées sur {steps.length}.</span>
      </p>
      <Steps
        label="Les étapes de la démarche"
        steps={steps.map(({ milestone: { key, title, dueOn, doneOn }, state }) => ({
          key,
          title,
          state,
          detail: doneOn ? `le ${longDate(doneOn)}` : dueOn ? `échéance le ${longDate(dueOn)}` : undefined,
        }))}
      />
      {project}
    </>
  );
}
