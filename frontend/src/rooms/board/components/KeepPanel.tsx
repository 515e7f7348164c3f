import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type Issued, Poster } from "~/app/poster/Poster";
import { useDialogSearch } from "~/app/useDialogSearch";
import { longDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { IssueBoardLink, RevokeBoardLink } from "../operations";

type Props = { board: { id: string; version: number; linkExpiresAt: string | null }; establishmentName: string };

/** The link by which those of the spaces of discussion add cards, without an account and without a name. */
export function KeepPanel({ board: { id, version, linkExpiresAt }, establishmentName }: Props) {
  const { faire, open, close } = useDialogSearch();
  const issue = useAct(IssueBoardLink);
  const revoke = useAct(RevokeBoardLink);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const make = async () => {
    const { data, refusals: refused } = await issue.run({ input: { id, version } });
    setRefusals(refused ?? []);
    const { address, qrPath, qrSize } = data?.issueBoardLink ?? {};
    if (!address || !qrPath || !qrSize) return;
    setIssued({ address, path: qrPath, size: qrSize });
    open("lien-tableau");
  };
  const end = async () => {
    const { refusals: refused } = await revoke.run({ input: { id, version } });
    setRefusals(refused ?? []);
    if (!refused) toast("Le lien ne s’ouvre plus.");
  };
  return (
    <section aria-labelledby="lien-edt" className="no-print">
      <h3 className="fr-h6" id="lien-edt">
        Lien pour les espaces de discussion
      </h3>
      <p>
        Celles et ceux qui n’ont pas de compte ajoutent des cartes par ce lien. Elles arrivent marquées « contribution d’un EDT », sans nom.
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
        open={faire === "lien-tableau" && issued !== null}
        onClose={() => {
          close();
          setIssued(null);
        }}
        title="Lien et affiche"
        size="lg"
      >
        {issued ? (
          <Poster issued={issued} title="Comment se passe le travail ?" about={`État des lieux partagé, ${establishmentName}`} code="QR code du lien pour ajouter une carte">
            Visez ce code avec votre téléphone : un constat, une cause, une idée. Sans compte ni nom à donner.
          </Poster>
        ) : null}
      </Dialog>
    </section>
  );
}
