import { useState } from "react";
import { quoted } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { lookOf, sizeText } from "../model/kinds";
import { fingerprint, share } from "../model/queue";
import { pickFile } from "../pickFile";
import { remembered } from "../remembered";
import { useUploads } from "../uploads";

type Begun = { id: string; subjectId: string | null; name: string; size: number; received: number };

/** What was on its way when the page was closed: the same file, chosen again, goes on where it stopped. */
export function Interrupted({ uploads, onFile }: { uploads: readonly Begun[]; onFile: (file: File, replaces: string | undefined) => void }) {
  const underway = useUploads();
  const [problem, setProblem] = useState<string>();
  // What this page is sending at this moment is in the tray.
  const left = uploads.filter(({ id, name, size }) => remembered.knows(id) && !underway.some((one) => one.name === name && one.size === size && one.state !== "done"));
  if (left.length === 0) return null;
  const again = async ({ id, name, subjectId }: Begun) => {
    const picked = await pickFile({ looks: [lookOf(name)] });
    if (!picked) return;
    const { file } = picked;
    const replaces = remembered.replacedBy(id);
    const same = file && remembered.uploadOf(fingerprint(file, subjectId ?? "", replaces)) === id;
    setProblem(same ? undefined : `Ce n’est pas le même fichier. Pour reprendre l’envoi de ${quoted(name)}, choisissez ce fichier, sans l’avoir modifié.`);
    if (same) onFile(file, replaces || undefined);
  };
  return (
    <Notice tone="warning" title={left.length === 1 ? "Un envoi s’est interrompu" : "Des envois se sont interrompus"}>
      <ul>
        {left.map((one) => (
          <li key={one.id}>
            {one.name} ({share({ sent: one.received, size: one.size, state: "paused" })}&nbsp;% de {sizeText(one.size)}){" "}
            <Button kind="tertiary" size="sm" onClick={() => void again(one)}>
              Choisir le fichier pour reprendre<span className="fr-sr-only"> l’envoi de {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {problem ? (
        <p className="fr-error-text" role="alert">
          {problem}
        </p>
      ) : null}
    </Notice>
  );
}
