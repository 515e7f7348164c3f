import { Suspense, useId, useState } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { Button } from "~/ui/Button";

const FileList = lazyPart(() => import("./FileList"));

type Props = {
  /** What the files hang on: a session, a deliverable, an establishment or its place in a group, an organisation… */
  subjectId: string;
  /** What it is, in the words of the page: tells its files from those of its like. */
  about: string;
};

/** The files of one thing, placed by any room; nothing for whom reads none. */
export function Files({ subjectId, about, title = "Fichiers", level = 2 }: Props & { title?: string; level?: 2 | 3 }) {
  const { may } = useViewer();
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  if (!may("file.read")) return null;
  return (
    <section aria-labelledby={id}>
      <Heading className={level === 2 ? "fr-h5" : "fr-h6"} id={id}>
        {title}
      </Heading>
      <Suspense fallback={<Skeleton lines={2} />}>
        <FileList key={subjectId} subjectId={subjectId} about={about} />
      </Suspense>
    </section>
  );
}

/** The same behind a button, where there are many such things in a page. */
export function FoldedFiles({ subjectId, about }: Props) {
  const { may } = useViewer();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!may("file.read")) return null;
  return (
    <>
      <span className="no-print">
        <Button kind="bare" size="sm" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
          Fichiers<span className="fr-sr-only"> : {about}</span>
        </Button>
      </span>
      {open ? (
        <div id={id} className="comments">
          <Suspense fallback={<Skeleton lines={2} />}>
            <FileList subjectId={subjectId} about={about} />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
