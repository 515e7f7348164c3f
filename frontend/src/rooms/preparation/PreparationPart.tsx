import { PartQuery } from "~/app/graphql/PageQuery";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { ReadinessPoints } from "~/app/readiness/Readiness";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
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
  const { may } = useViewer();
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
                  <div className="no-print">
                    {may("document.read") ? <DownloadButton document="PREPARATION" of={session.id} label="Fiche de préparation" weight={35} kind="tertiary" /> : null}
                  </div>
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
