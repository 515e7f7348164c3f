import { useState } from "react";
import { count } from "~/lib/format";
import { useCounts } from "./counts";
import OutboxDialog from "./OutboxDialog";

/** What of the person's is not on the server yet, in words; apart from the shell, which needs it only then. */
export default function OutboxNotice({ online }: { online: boolean }) {
  const { waiting, stuck } = useCounts();
  const [open, setOpen] = useState(false);
  const held = waiting > 0 ? `${count(waiting, "saisie")} en attente d’envoi` : "";
  return (
    <>
      {online ? null : <strong>Hors connexion : {held || "vos saisies sont conservées"}. </strong>}
      {online && held ? <strong>{held}. </strong> : null}
      {stuck > 0 ? `${count(stuck, "saisie refusée", "saisies refusées")} par le serveur : à vous de choisir. ` : null}
      {held ? `${waiting < 2 ? "Elle est conservée" : "Elles sont conservées"} sur cet appareil, et l’envoi se fait de lui-même${online ? "" : " au retour du réseau"}. ` : null}
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Voir ces saisies
      </button>
      {open ? <OutboxDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
