import { PartQuery } from "~/app/graphql/PageQuery";
import { ReadinessPoints } from "~/app/readiness/Readiness";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
import { Button } from "~/ui/Button";
import { DocumentList } from "./components/DocumentList";
import { PlanPanel } from "./components/PlanPanel";
import { PrepareDialog } from "./components/PrepareDialog";
import "./preparation.css";

const PreparationPartQuery = graphql(`
  query PreparationPart($id: ID!) {
    session(id: $id) {
      id
      status
      ...Readiness_session
      ...PlanPanel_session
      ...PrepareDialog_session
      ...DocumentList_session
    }
  }
`);

/** What is left before the session is ready, what it goes through, how one gets in, what it works on. */
export default function PreparationPart({ sessionId }: SessionPartProps) {
  return (
    <PartQuery query={PreparationPartQuery} variables={{ id: sessionId }}>
      {({ session }, { reload }) =>
        session ? (
          <>
            {session.status === "PLANNED" ? (
              <section className="session-part" aria-labelledby="preparation">
                <div className="list-head">
                  <h2 className="fr-h5" id="preparation">
                    Est-elle prête ?
                  </h2>
                  <span className="no-print">
                    <Button kind="tertiary" size="sm" icon="fr-icon-printer-line" onClick={() => print()}>
                      Imprimer la fiche
                    </Button>
                  </span>
                </div>
                <ReadinessPoints session={session} />
              </section>
            ) : null}
            <PlanPanel session={session} />
            <DocumentList session={session} />
            <PrepareDialog session={session} reload={reload} />
          </>
        ) : null
      }
    </PartQuery>
  );
}
