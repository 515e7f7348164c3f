import { Dialog } from "~/ui/Dialog";
import { lookOf } from "../model/kinds";

export type Shown = { name: string; address: string; captions?: string | undefined };

/** A file seen in the page: a picture, a PDF, a sound or a film. */
export function Preview({ shown, onClose }: { shown: Shown | null; onClose: () => void }) {
  return (
    <Dialog open={shown !== null} onClose={onClose} title={shown?.name ?? ""} size="lg">
      {shown ? <Body {...shown} /> : null}
    </Dialog>
  );
}

function Body({ name, address, captions }: Shown) {
  switch (lookOf(name)) {
    case "picture":
      return <img className="preview__picture" src={address} alt={name} />;
    case "pdf":
      // oxlint-disable-next-line react/iframe-missing-sandbox -- a browser's reader of PDF runs in no sandbox; the file's own policy shuts out the rest
      return <iframe className="preview__pdf" src={address} title={`Lecture de ${name}`} />;
    case "sound":
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- what people put in has captions when they put them in
      return <audio className="preview__media" src={address} controls preload="metadata" />;
    case "film":
      return (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- as above
        <video className="preview__media" src={address} controls preload="metadata" playsInline>
          {captions ? <track kind="captions" srcLang="fr" label="Français" src={captions} default /> : null}
        </video>
      );
    default:
      return <p>Ce fichier se lit dans son logiciel : téléchargez-le.</p>;
  }
}
