import { useState } from "react";
import { Menu } from "~/app/shell/Menu";
import { type FragmentType, graphql, unmask } from "~/gql";
import { shortDate } from "~/lib/format";
import { extensionOf, isShown, kindOf, sizeText } from "../model/kinds";
import { useFileActs } from "../useFileActs";
import { RenameForm } from "./RenameForm";
import { Versions } from "./Versions";

const FileLineFile = graphql(`
  fragment FileLine_file on File {
    id
    name
    state
    refusal
    size
    createdAt
    createdBy {
      id
      name
    }
    changedAt
    versionNumber
    thumbnailUrl
    forgottenAt
    acts {
      rename
      replace
      trash
      restore
    }
    version
  }
`);

type Props = {
  file: FragmentType<typeof FileLineFile>;
  onShow: () => void;
  onReplace: (file: { id: string; name: string }) => void;
};

/** One file: what it is, who put it there, and what one may do with it. */
export function FileLine({ file: masked, onShow, onReplace }: Props) {
  const file = unmask(FileLineFile, masked);
  const { id, name, state, refusal, thumbnailUrl, acts, forgottenAt, versionNumber } = file;
  const [below, setBelow] = useState<"rename" | "versions" | null>(null);
  const { download, trash, restore, problem } = useFileActs(file);
  const ready = state === "READY" && !forgottenAt;
  const about = <span className="fr-sr-only"> : {name}</span>;
  return (
    <li className="file" data-state={state}>
      <span className="file__mark" aria-hidden="true">
        {thumbnailUrl ? <img src={thumbnailUrl} alt="" loading="lazy" /> : extensionOf(name)}
      </span>
      <div>
        <p className="file__name">
          {ready ? (
            <button type="button" className="link-button" onClick={isShown(name) ? onShow : () => void download()}>
              {name}
            </button>
          ) : (
            name
          )}
        </p>
        <p className="file__facts">
          <Facts {...file} />
        </p>
        {state === "CHECKING" ? <p className="file__facts">{refusal ?? "En cours de vérification : il sera lisible dans un instant."}</p> : null}
        {state === "REFUSED" ? (
          <p className="file__facts">
            <strong>Refusé.</strong> {refusal}
          </p>
        ) : null}
        {problem ? (
          <p className="fr-error-text" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <div className="no-print">
        {acts.restore ? (
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => void restore()}>
            Restaurer{about}
          </button>
        ) : (
          <Menu label={<>Actions{about}</>}>
            {(close) => {
              const entry = (label: string, act: () => void) => (
                <li>
                  <button
                    type="button"
                    onClick={() => {
                      close();
                      act();
                    }}
                  >
                    {label}
                  </button>
                </li>
              );
              return (
                <ul>
                  {ready ? entry("Télécharger", () => void download()) : null}
                  {ready && acts.replace ? entry("Remplacer par une nouvelle version", () => onReplace(file)) : null}
                  {ready && acts.rename ? entry("Renommer", () => setBelow("rename")) : null}
                  {entry(below === "versions" ? "Masquer les versions" : "Voir les versions", () => setBelow(below === "versions" ? null : "versions"))}
                  {acts.trash ? entry("Mettre à la corbeille", () => void trash()) : null}
                </ul>
              );
            }}
          </Menu>
        )}
      </div>
      {below === "rename" ? (
        <div className="file__more">
          <RenameForm id={id} name={name} version={file.version} onClose={() => setBelow(null)} />
        </div>
      ) : null}
      {below === "versions" ? (
        <div className="file__more">
          <Versions id={id} name={name} key={versionNumber} />
        </div>
      ) : null}
    </li>
  );
}

function Facts({ name, size, createdAt, createdBy, changedAt, versionNumber, forgottenAt }: { name: string; size: number; createdAt: string; createdBy: { name: string } | null; changedAt: string; versionNumber: number; forgottenAt: string | null }) {
  const kind = kindOf(name)?.name;
  const by = createdBy ? ` par ${createdBy.name}` : "";
  return (
    <>
      {kind ? `${kind}, ` : ""}
      {sizeText(size)}. Ajouté{by} le {shortDate(createdAt)}
      {versionNumber > 1 ? ` ; version ${versionNumber} du ${shortDate(changedAt)}` : ""}
      {forgottenAt ? `. Supprimé pour de bon le ${shortDate(forgottenAt)}, ou quand plus aucune fiche publiée ne le montre` : ""}.
    </>
  );
}
