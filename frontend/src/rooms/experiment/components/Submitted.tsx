import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { ThreeVoices } from "~/app/voices/ThreeVoices";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { SealedText } from "./SealedText";

const SubmittedRequest = graphql(`
  fragment Submitted_request on ApprovalRequest {
    id
    stage
    title
    subjectId
    ...ThreeVoices_request
  }
`);

const SealedPlanText = graphql(`
  query SealedPlanText($id: ID!) {
    sealedPlan(id: $id) {
      id
      ...SealedText_sealed
    }
  }
`);

export type AskedFragment = FragmentType<typeof SubmittedRequest>;

/** A version with what it says, on demand, and what the voices say of it. */
export function Submitted({ request: masked, reload }: { request: AskedFragment; reload: () => void }) {
  const request = unmask(SubmittedRequest, masked);
  const { stage, title, subjectId } = request;
  const { tenant } = useViewer();
  const [reading, setReading] = useState(false);
  const sealed = stage === "PLAN" || stage === "EVALUATION" ? subjectId : null;
  return (
    <>
      <ThreeVoices request={request} reload={reload} />
      {sealed ? (
        <>
          <div className="plan__acts no-print">
            <Button kind="tertiary" aria-expanded={reading} onClick={() => setReading(!reading)}>
              {reading ? "Replier" : "Lire"}
              <span className="fr-sr-only"> : {title}</span>
            </Button>
            <DownloadButton document="SEALED_PLAN" of={sealed} label="Télécharger" about={title} weight={40} kind="tertiary" />
          </div>
          {reading ? (
            <PartQuery query={SealedPlanText} variables={{ id: sealed }}>
              {({ sealedPlan }) => (sealedPlan ? <SealedText sealed={sealedPlan} /> : null)}
            </PartQuery>
          ) : null}
        </>
      ) : null}
      {stage === "PUBLICATION" && subjectId ? (
        <div className="plan__acts no-print">
          <Link to="/$tenant/fiches/$sheetId" params={{ tenant: tenant.key, sheetId: subjectId }}>
            Lire la fiche<span className="fr-sr-only"> : {title}</span>
          </Link>
        </div>
      ) : null}
      {stage === "ASSESSMENT" && subjectId ? (
        <div className="plan__acts no-print">
          <DownloadButton document="BOARD" of={subjectId} label="Télécharger" about={title} weight={60} kind="tertiary" />
        </div>
      ) : null}
    </>
  );
}
