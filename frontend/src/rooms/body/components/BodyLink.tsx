import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
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

type Issued = { address: string; path: string; size: number };

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
        {issued ? <Poster issued={issued} title={title} establishment={establishmentName} /> : null}
      </Dialog>
    </section>
  );
}

function Poster({ issued: { address, path, size }, title, establishment }: { issued: Issued; title: string; establishment: string }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast("Lien copié."),
      () => toast("Copie refusée par le navigateur : sélectionnez le lien."),
    );
  return (
    <>
      <p className="poster__aside">Ce lien ne sera plus affiché : copiez-le ou imprimez l’affiche maintenant. L’ancien lien ne s’ouvre plus.</p>
      <div className="poster">
        <p className="fr-h4 poster__title">Une idée pour mieux travailler ?</p>
        <p>
          {title}, {establishment}
        </p>
        <svg className="poster__code" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label="QR code du lien pour proposer" shapeRendering="crispEdges">
          <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <p>Visez ce code avec votre téléphone, sans compte ni nom à donner. Le comité QVCT répond à chaque proposition.</p>
      </div>
      <p className="body__address">{address}</p>
      <Buttons>
        <Button onClick={() => print()}>Imprimer l’affiche</Button>
        <Button kind="secondary" onClick={() => void copy()}>
          Copier le lien
        </Button>
      </Buttons>
    </>
  );
}
