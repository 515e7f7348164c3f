import { type ReactNode, useEffect, useState } from "react";
import { useExchange } from "~/app/graphql/useExchange";
import { quoted } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { SheetMedia } from "../operations";
import type { Media, Words } from "./media";

const NOUN: Record<Media, string> = { picture: "l’image", film: "le film" };
/** How often what does not come is asked for again, by itself: an address lives for some time only. */
const TRIES = 2;

/** Where a file of the sheet is read: `undefined` while it is asked for, `null` when it cannot be read. */
function useAddress(file: string | null): { address: string | null | undefined; again: () => void; retry: () => void } {
  const { ask } = useExchange();
  const [tries, setTries] = useState(0);
  const [told, setTold] = useState<{ file: string; tries: number; address: string | null }>();
  useEffect(() => {
    if (!file) return undefined;
    let left = false;
    void ask(SheetMedia, { id: file }).then(({ data }) => {
      if (!left) setTold({ file, tries, address: data?.file?.url ?? null });
    });
    return () => {
      left = true;
    };
  }, [ask, file, tries]);
  const retry = () => setTries(tries + 1);
  if (!file) return { address: null, again: retry, retry };
  const again = () => (tries < TRIES ? retry() : setTold({ file, tries, address: null }));
  return { address: told?.file === file && told.tries === tries ? told.address : undefined, again, retry };
}

type Props = { kind: Media; words: Words; onEdit?: (() => void) | undefined; onRemove: () => void };

/** What a picture or a film shows and says; with `onEdit`, what changes and removes it. */
export default function MediaFigure({ kind, words, onEdit, onRemove }: Props) {
  const title = (kind === "picture" ? words.alternative : words.title) ?? "";
  const named = [NOUN[kind], title && quoted(title)].filter(Boolean).join(" ");
  return (
    <>
      {kind === "picture" ? <Picture {...words} /> : <Film {...words} />}
      {onEdit ? (
        <Buttons>
          <Button kind="secondary" size="sm" onClick={onEdit} aria-haspopup="dialog">
            Modifier<span className="fr-sr-only"> {named}</span>
          </Button>
          <Button kind="tertiary" size="sm" onClick={onRemove}>
            Retirer<span className="fr-sr-only"> {named}</span>
          </Button>
        </Buttons>
      ) : null}
    </>
  );
}

function Picture({ file, alternative, caption }: Words) {
  const { address, again, retry } = useAddress(file ?? null);
  return (
    <>
      {address ? <img className="sheet-media__shown" src={address} alt={alternative ?? ""} onError={again} /> : <Unseen what="Image" pending={address === undefined} retry={retry} />}
      {caption ? <figcaption>{caption}</figcaption> : null}
      {alternative ? (
        // A reader of screens has heard it as the picture itself.
        <p className="sheet-media__words" aria-hidden={address ? true : undefined}>
          Pour qui ne voit pas l’image : {alternative}
        </p>
      ) : (
        <p className="sheet-media__words">Rien n’est dit de cette image à qui ne la voit pas.</p>
      )}
    </>
  );
}

function Film({ file, title, captions, transcript }: Words) {
  const { address, again, retry } = useAddress(file ?? null);
  const track = useAddress(captions ?? null);
  return (
    <>
      {address ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- as soon as they are chosen; what lacks them says so below, and is not published
        <video className="sheet-media__shown" src={address} aria-label={title ?? "Film"} controls preload="metadata" playsInline onError={again}>
          {track.address ? <track kind="captions" srcLang="fr" label="Français" src={track.address} default /> : null}
        </video>
      ) : (
        <Unseen what="Film" pending={address === undefined} retry={retry} />
      )}
      <figcaption>{title}</figcaption>
      <p className="sheet-media__words">{heard(captions, transcript)}</p>
      {transcript ? (
        <details>
          <summary>Lire la transcription</summary>
          <p className="sheet-media__transcript">{transcript}</p>
        </details>
      ) : null}
    </>
  );
}

function heard(captions: string | null | undefined, transcript: string | null | undefined): ReactNode {
  if (!captions && !transcript) return <strong>Ni sous-titres ni transcription : l’un des deux est nécessaire pour publier.</strong>;
  return captions ? (transcript ? "Avec sous-titres et transcription." : "Avec sous-titres.") : "Sans sous-titres, avec transcription.";
}

function Unseen({ what, pending, retry }: { what: string; pending: boolean; retry: () => void }) {
  if (pending) return <p className="sheet-media__unseen">{what} en cours de chargement…</p>;
  return (
    <p className="sheet-media__unseen">
      {what} : ce fichier ne peut pas être lu pour le moment. Vérifiez qu’il est toujours dans les fichiers de la fiche.{" "}
      <button type="button" className="link-button" onClick={retry}>
        Réessayer
      </button>
    </p>
  );
}
