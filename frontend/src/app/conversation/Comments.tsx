import { Suspense, useId, useState } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { count as counted } from "~/lib/format";
import { Button } from "~/ui/Button";

const Conversation = lazyPart(() => import("./Conversation").then((part) => ({ default: part.Conversation })));

/** What is said about a document, behind a button that says how much. */
export function Comments({ subjectId, about, count }: { subjectId: string; about: string; count: number }) {
  const { may } = useViewer();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!may("conversation.read") || (count === 0 && !may("conversation.write"))) return null;
  return (
    <>
      <span className="no-print">
        <Button kind="bare" size="sm" icon="fr-icon-discuss-line" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
          {count === 0 ? "Commenter" : counted(count, "commentaire")}
          <span className="fr-sr-only"> : {about}</span>
        </Button>
      </span>
      {open ? (
        <div id={id} className="comments">
          <Suspense fallback={<Skeleton lines={2} />}>
            <Conversation subjectId={subjectId} title={`Commentaires : ${about}`} level={3} />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
