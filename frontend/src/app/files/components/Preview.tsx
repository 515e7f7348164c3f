import { useEffect, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { Skeleton } from "~/app/states/Skeleton";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { lookOf } from "../model/kinds";
import { FileAddress } from "../operations";
import { useFileActs } from "../useFileActs";

/** A file, and that of its captions: both by their ids, as addresses are short-lived. */
export type Shown = { id: string; name: string; captions?: string | undefined };
type Seen = { address?: string | undefined; captions?: string | undefined; problem?: string | undefined };

/** A file seen in the page: a picture, a PDF, a sound or a film. */
export function Preview({ shown, onClose }: { shown: Shown | null; onClose: () => void }) {
  return (
    <Dialog open={shown !== null} onClose={onClose} title={shown?.name ?? ""} size="lg">
      {shown ? <Opened {...shown} /> : null}
    </Dialog>
  );
}

function Opened({ id, name, captions }: Shown) {
  const { run } = useAct(FileAddress);
  const { download, problem } = useFileActs({ id, name, version: 0 });
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    let left = false;
    const addressOf = async (of: string) => {
      const { data, refusals } = await run({ input: { id: of, number: null, inline: true } });
      return { path: data?.fileAddress.address?.path, refused: refusals?.[0]?.message };
    };
    void Promise.all([addressOf(id), captions ? addressOf(captions) : undefined]).then(([file, words]) => {
      if (!left) setSeen({ address: file.path, captions: words?.path, problem: file.path ? undefined : (file.refused ?? "Ce fichier n’est plus lisible.") });
    });
    return () => {
      left = true;
    };
  }, [run, id, captions]);
  const said = problem ?? seen?.problem;
  return (
    <>
      {seen === null ? <Skeleton lines={3} /> : null}
      {seen?.address ? <Body name={name} address={seen.address} captions={seen.captions} /> : null}
      {said ? (
        <Notice tone="error" live>
          {said}
        </Notice>
      ) : null}
      <Buttons>
        <Button kind="secondary" size="sm" icon="fr-icon-download-line" onClick={() => void download()}>
          <span>
            Télécharger<span className="fr-sr-only"> : {name}</span>
          </span>
        </Button>
      </Buttons>
    </>
  );
}

function Body({ name, address, captions }: { name: string; address: string; captions: string | undefined }) {
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
