import { Button } from "~/ui/Button";
import { sizeText } from "../model/kinds";
import { isMoving, share, type Upload } from "../model/queue";
import { cancel, pause, resume } from "../uploads";

const words = ({ state, sent, size, reason }: Upload): string => {
  const part = `${sizeText(sent)} sur ${sizeText(size)}`;
  switch (state) {
    case "waiting":
      return "En attente de son tour";
    case "sending":
      return sent === size ? "Dernière vérification" : part;
    case "paused":
      return `En pause, ${part}`;
    case "cut":
      return `Envoi interrompu : reprise automatique, ${part}`;
    case "done":
      return `Envoyé, ${sizeText(size)}`;
    case "refused":
      return `Refusé. ${reason ?? ""}`;
  }
};

/** One file on its way: how far it is, and what can be done with it. */
export function UploadLine({ upload }: { upload: Upload }) {
  const { key, name, state } = upload;
  const percent = share(upload);
  const about = <span className="fr-sr-only"> l’envoi de {name}</span>;
  return (
    <li className="tray__upload" data-state={state}>
      <p className="tray__name">{name}</p>
      {state === "refused" || state === "done" ? null : (
        <div className="tray__progress">
          <progress value={percent} max={100} aria-label={`Envoi de ${name}`} />
          <span aria-hidden="true">{percent}&nbsp;%</span>
        </div>
      )}
      <p className="tray__words">{words(upload)}</p>
      {state === "done" || state === "refused" ? null : (
        <p className="tray__acts">
          {isMoving(upload) ? (
            <Button kind="bare" size="sm" onClick={() => pause(key)}>
              Suspendre{about}
            </Button>
          ) : (
            <Button kind="bare" size="sm" onClick={() => resume(key)}>
              Reprendre{about}
            </Button>
          )}
          <Button kind="bare" size="sm" onClick={() => cancel(key)}>
            Annuler{about}
          </Button>
        </p>
      )}
    </li>
  );
}
