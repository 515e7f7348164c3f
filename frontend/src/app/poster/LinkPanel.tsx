import { type ComponentProps, type ReactNode, useState } from "react";
import type { Refusal } from "~/lib/refusal";
import { longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type Issued, Poster } from "./Poster";

type Answer = { address?: string | null; qrPath?: string | null; qrSize?: number | null } | undefined;
type Outcome = { answer?: Answer; refusals?: Refusal[] | undefined };

type Props = {
  /** Of its heading, and of its dialog's address. */
  id: string;
  heading: "h2" | "h3";
  title: string;
  /** What the link is for. */
  lead: ReactNode;
  /** Until when the link in force opens; none without one. */
  expiresAt: string | null;
  issue: () => Promise<Outcome>;
  revoke: () => Promise<Outcome>;
  pending: { issue: boolean; revoke: boolean };
  poster: Omit<ComponentProps<typeof Poster>, "issued">;
};

/** A link for people without an account: issued with its poster, replaced, closed. */
export function LinkPanel({ id, heading: Heading, title, lead, expiresAt, issue, revoke, pending, poster }: Props) {
  const { faire, open, close } = useDialogSearch();
  const [issued, setIssued] = useState<Issued | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const make = async () => {
    const { answer, refusals: refused } = await issue();
    setRefusals(refused ?? []);
    const { address, qrPath, qrSize } = answer ?? {};
    if (!address || !qrPath || !qrSize) return;
    setIssued({ address, path: qrPath, size: qrSize });
    open(id);
  };
  const end = async () => {
    const { refusals: refused } = await revoke();
    setRefusals(refused ?? []);
    if (!refused) toast("Le lien ne s’ouvre plus.");
  };
  return (
    <section aria-labelledby={id}>
      <div className="no-print">
        <Heading className={Heading === "h2" ? "fr-h5" : "fr-h6"} id={id}>
          {title}
        </Heading>
        <p>
          {lead}
          {expiresAt ? ` Le lien actuel s’ouvre jusqu’au ${longDate(expiresAt)}.` : null}
        </p>
        <RefusalNotice refusals={refusals} />
        <Buttons>
          <Button kind="secondary" size="sm" pending={pending.issue} onClick={() => void make()}>
            {expiresAt ? "Remplacer le lien et imprimer l’affiche" : "Créer le lien et son affiche"}
          </Button>
          {expiresAt ? (
            <Button kind="tertiary" size="sm" pending={pending.revoke} onClick={() => void end()}>
              Fermer le lien
            </Button>
          ) : null}
        </Buttons>
      </div>
      <Dialog
        open={faire === id && issued !== null}
        onClose={() => {
          close();
          setIssued(null);
        }}
        title="Lien et affiche"
        size="lg"
      >
        {issued ? <Poster issued={issued} {...poster} /> : null}
      </Dialog>
    </section>
  );
}
