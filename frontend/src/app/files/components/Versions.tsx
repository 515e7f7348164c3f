import { PartQuery } from "~/app/graphql/PageQuery";
import { dateTime } from "~/lib/format";
import { Button } from "~/ui/Button";
import { sizeText } from "../model/kinds";
import { FileVersionsQuery } from "../operations";
import { useFileActs } from "../useFileActs";

/** Every version of a file, the newest first; each can still be had. */
export function Versions({ id, name }: { id: string; name: string }) {
  const { download, problem } = useFileActs({ id, name, version: 0 });
  return (
    <PartQuery query={FileVersionsQuery} variables={{ id }}>
      {({ file }) => (
        <>
          <ol className="files__versions" aria-label={`Versions de ${name}`}>
            {file?.versions.map(({ id: key, number, state, refusal, size, createdAt, createdBy }) => (
              <li key={key}>
                Version {number} : {dateTime(createdAt)}
                {createdBy ? `, ${createdBy.name}` : ""}, {sizeText(size)}
                {state === "READY" ? (
                  <>
                    {" "}
                    <Button kind="bare" size="sm" onClick={() => void download(number)}>
                      Télécharger<span className="fr-sr-only"> la version {number} de {name}</span>
                    </Button>
                  </>
                ) : (
                  ` : ${state === "CHECKING" ? "en cours de vérification" : `refusée. ${refusal ?? ""}`}`
                )}
              </li>
            ))}
          </ol>
          {problem ? (
            <p className="fr-error-text" role="alert">
              {problem}
            </p>
          ) : null}
        </>
      )}
    </PartQuery>
  );
}
