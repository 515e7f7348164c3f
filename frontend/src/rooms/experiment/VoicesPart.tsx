import { PartQuery } from "~/app/graphql/PageQuery";
import { speakersOf } from "~/app/voices/speakers";
import { stageName } from "~/app/voices/words";
import type { ProjectPartProps } from "~/lib/parts";
import { graphql } from "~/gql";
import type { ApprovalStage } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { Submitted } from "./components/Submitted";
import "./experiment.css";

const VoicesPartQuery = graphql(`
  query VoicesPart($id: ID!) {
    approvals(participationId: $id) {
      id
      stage
      ...Submitted_request
    }
  }
`);

const STAGES: readonly ApprovalStage[] = ["ASSESSMENT", "PLAN", "EVALUATION", "PUBLICATION"];

/** All that the three voices were asked in a project, and what each said: stage by stage, the latest version first. */
export default function VoicesPart({ projectId, network }: ProjectPartProps) {
  const speakers = speakersOf(network);
  return (
    <PartQuery query={VoicesPartQuery} variables={{ id: projectId }}>
      {({ approvals }, { reload }) => {
        if (approvals.length === 0) {
          return <EmptyState title={`Rien n’est encore soumis ${speakers.to}`}>L’état des lieux, le plan, l’évaluation et la fiche d’expérience se soumettent chacun depuis sa page. {speakers.who}</EmptyState>;
        }
        return (
          <div className="plan">
            <p>{speakers.rule}</p>
            {STAGES.map((stage) => {
              const own = approvals.filter((request) => request.stage === stage);
              if (own.length === 0) return null;
              return (
                <section key={stage} aria-labelledby={`etape-${stage}`}>
                  <h2 className="fr-h4" id={`etape-${stage}`}>
                    {stageName[stage]}
                  </h2>
                  {own.map((request) => (
                    <Submitted key={request.id} request={request} reload={reload} />
                  ))}
                </section>
              );
            })}
          </div>
        );
      }}
    </PartQuery>
  );
}
