import { useEffect, useState } from "react";
import { Button } from "~/ui/Button";
import { UploadLine } from "./components/UploadLine";
import { isOver, summary } from "./model/queue";
import { tidy, useUploads } from "./uploads";
import "./tray.css";

/** How long the tray says that all has arrived. */
const LEFT_MS = 8_000;

/** Files on their way, from page to page: apart from any form, in a corner that one folds. */
export default function Tray() {
  const uploads = useUploads();
  const [folded, setFolded] = useState(false);
  const sent = uploads.length > 0 && uploads.every(({ state }) => state === "done");
  // What has arrived is in its list: the tray does not stay over it.
  useEffect(() => {
    if (!sent) return undefined;
    const timer = setTimeout(tidy, LEFT_MS);
    return () => clearTimeout(timer);
  }, [sent]);
  if (uploads.length === 0) return null;
  return (
    <section className="tray no-print" aria-label="Envois de fichiers">
      <div className="tray__head">
        <p className="tray__summary">{summary(uploads)}</p>
        {uploads.every(isOver) ? (
          <Button kind="bare" size="sm" onClick={tidy}>
            Fermer<span className="fr-sr-only"> la liste des envois</span>
          </Button>
        ) : (
          <Button kind="bare" size="sm" aria-expanded={!folded} aria-controls="envois" onClick={() => setFolded(!folded)}>
            {folded ? "Détails" : "Réduire"}
            <span className="fr-sr-only"> {folded ? "des envois" : "la liste des envois"}</span>
          </Button>
        )}
      </div>
      <ul id="envois" className="tray__list" hidden={folded}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
