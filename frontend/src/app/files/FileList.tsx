import { useEffect, useState } from "react";
import { useClient } from "urql";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { useViewer } from "~/app/viewer";
import { Button } from "~/ui/Button";
import { MoreButton } from "~/ui/MoreButton";
import { toast } from "~/ui/toast";
import { AddFiles } from "./components/AddFiles";
import { FileLine } from "./components/FileLine";
import { Gauge } from "./components/Gauge";
import { Interrupted } from "./components/Interrupted";
import { Preview, type Shown } from "./components/Preview";
import { captionsOf } from "./model/captions";
import { lookOf } from "./model/kinds";
import { FilesQuery } from "./operations";
import { pickFile } from "./pickFile";
import { onArrival, send } from "./uploads";
import "./files.css";

type Props = { subjectId: string; about: string };
/** How often a file that is being checked is looked at again, where nothing tells of it. */
const CHECKING_MS = 2_000;

/** The files of one thing: read, added, replaced, put aside and taken back. */
export default function FileList({ subjectId, about }: Props) {
  const { may, person } = useViewer();
  const client = useClient();
  const [trashed, setTrashed] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const { first, more } = useMore([subjectId, trashed]);
  const add = (files: readonly File[], replaces?: string) => send(files, { client, person: person.id, subjectId, replaces });
  const replace = async ({ id, name }: { id: string; name: string }) => {
    const picked = await pickFile({ looks: [lookOf(name)] });
    if (picked?.file) add([picked.file], id);
    if (picked?.problem) toast(picked.problem, "error");
  };
  return (
    <PartQuery query={FilesQuery} variables={{ subjectId, trashed, first, gauge: may("file.gauge") }}>
      {({ fileShelf, uploads }, { stale, reload }) => {
        if (!fileShelf) return <p>Ces fichiers ne vous sont pas accessibles.</p>;
        const { mayPut, files, gauge } = fileShelf;
        const list = (
          <>
            {gauge ? <Gauge gauge={gauge} always /> : null}
            {files.totalCount === 0 ? (
              <p className="muted">{trashed ? "La corbeille est vide." : "Aucun fichier pour le moment."}</p>
            ) : (
              <ul className="files__list" aria-label={trashed ? `Corbeille : ${about}` : `Fichiers : ${about}`}>
                {files.nodes.map((file) => (
                  <FileLine
                    key={file.id}
                    file={file}
                    onShow={() => setShown({ id: file.id, name: file.name, captions: captionsOf(file.name, files.nodes) })}
                    onReplace={(one) => void replace(one)}
                  />
                ))}
              </ul>
            )}
            {files.pageInfo.hasNextPage ? <MoreButton shown={files.nodes.length} total={files.totalCount} noun="fichier" hasMore pending={stale} onMore={more} /> : null}
          </>
        );
        return (
          <>
            <Followed subjectId={subjectId} checking={files.nodes.some(({ state }) => state === "CHECKING")} reload={reload} />
            {mayPut && !trashed ? (
              <AddFiles about={about} onFiles={add}>
                <Interrupted uploads={uploads.filter((one) => one.subjectId === subjectId)} onFile={(file, replaces) => add([file], replaces)} />
                {list}
              </AddFiles>
            ) : (
              list
            )}
            {mayPut ? (
              <p className="no-print">
                <Button kind="bare" size="sm" onClick={() => setTrashed(!trashed)}>
                  {trashed ? "Revenir aux fichiers" : "Voir la corbeille"}
                  <span className="fr-sr-only"> : {about}</span>
                </Button>
              </p>
            ) : null}
            <Preview shown={shown} onClose={() => setShown(null)} />
          </>
        );
      }}
    </PartQuery>
  );
}

/** Looks again when a file has arrived from here, and while one is being checked. */
function Followed({ subjectId, checking, reload }: { subjectId: string; checking: boolean; reload: () => void }) {
  useEffect(() => onArrival((arrived) => arrived === subjectId && reload()), [subjectId, reload]);
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(reload, CHECKING_MS);
    return () => clearInterval(timer);
  }, [checking, reload]);
  return null;
}
