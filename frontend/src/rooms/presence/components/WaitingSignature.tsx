import { useState } from "react";
import type { Entry } from "~/app/offline/keeper";
import { outbox } from "~/app/offline/outbox";
import { time } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";

/** One's own signature, made without network: on this device until it is back, or refused with the reason. */
export function WaitingSignature({ entry }: { entry: Entry }) {
  const [sure, setSure] = useState(false);
  const at = time(new Date(entry.at).toISOString());
  if (entry.state === "waiting") {
    return (
      <Notice tone="info" live title="Votre signature attend le réseau">
        <p>Faite à {at}, elle est gardée sur cet appareil et part d’elle-même au retour du réseau. La feuille dira qu’elle a été signée hors connexion, à cette heure.</p>
      </Notice>
    );
  }
  return (
    <>
      <p>Votre signature de {at}, faite hors connexion, a été refusée.</p>
      <RefusalNotice refusals={entry.refusals ?? []} />
      <Buttons>
        <Button size="sm" onClick={() => void outbox.retry(entry.id)}>
          Envoyer de nouveau
        </Button>
        <Button size="sm" kind="tertiary" onClick={() => (sure ? void outbox.drop(entry.id) : setSure(true))}>
          {sure ? "Oui, abandonner cette signature" : "Abandonner…"}
        </Button>
      </Buttons>
    </>
  );
}
