import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type Issued, Poster } from "~/app/poster/Poster";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { IssueBodyLink, RevokeBodyLink } from "../operations";

const BodyLinkBody = graphql(`
  fragment BodyLink_body on Body {
    id
    title
    establishmentName
    linkExpiresAt
    closedAt
    version
  }
`);

/** The link by which people without an account propose, and its poster for the staff room. */
export function BodyLink({ body: masked }: { body: FragmentType<typeof BodyLinkBody> }) {
  const { id, title, establishmentName, linkExpiresAt, closedAt, version } = unmask(BodyLinkBody, masked);
  const { may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const issue = useAct(IssueBodyLink);
  const revoke = useAct(RevokeBodyLink);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  if (!may("body.manage") || closedAt) return null;
  const make = async () => {
    const { data, refusals: refused } = await issue.run({ input: { id, version } });
    setRefusals(refused ?? []);
    const { address, qrPath, qrSize } = data?.issueBodyLink ?? {};
    if (!address || !qrPath || !qrSize) return;
    setIssued({ address, path: qrPath, size: qrSize });
    open("lien");
  };
  const end = async () => {
    const { refusals: refused } = await revoke.run({ input: { id, version } });
    setRefusals(refused ?? []);
    if (!refused) toast("Le lien ne s’ouvre plus.");
  };
  return (
    <section aria-labelledby="lien">
      <h2 className="fr-h5" id="lien">
        Lien pour proposer sans compte
      </h2>
      <p>
        Un seul lien pour toute l’équipe, à transmettre ou à afficher. Rien ne dit qui propose.
        {linkExpiresAt ? ` Le lien actuel s’ouvre jusqu’au ${longDate(linkExpiresAt)}.` : null}
      </p>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button kind="secondary" size="sm" pending={issue.pending} onClick={() => void make()}>
          {linkExpiresAt ? "Remplacer le lien et imprimer l’affiche" : "Créer le lien et son affiche"}
        </Button>
        {linkExpiresAt ? (
          <Button kind="tertiary" size="sm" pending={revoke.pending} onClick={() => void end()}>
            Fermer le lien
          </Button>
        ) : null}
      </Buttons>
      <Dialog
        open={faire === "lien" && issued !== null}
        onClose={() => {
          close();
          setIssued(null);
        }}
        title="Lien et affiche"
        size="lg"
      >
        {issued ? (
          <Poster issued={issued} title="Une idée pour mieux travailler ?" about={`${title}, ${establishmentName}`} code="QR code du lien pour proposer">
            Visez ce code avec votre téléphone, sans compte ni nom à donner. Le comité QVCT répond à chaque proposition.
          </Poster>
        ) : null}
      </Dialog>
    </section>
  );
}
