import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { wordsOf } from "../model/kinds";
import { checked, type Picked, pickFiles } from "../pickFile";

const ALL = ["pdf", "picture", "office", "sound", "film", "text"] as const;
/** Phones and tablets: a finger, and most often a camera. */
const isHandheld = () => typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;

type Props = {
  /** What the files are added to, for who does not see where the button is. */
  about: string;
  onFiles: (files: readonly File[]) => void;
  /** The list that files may be dropped on. */
  children: ReactNode;
};

/** Files by a button, dropped, pasted, or taken with a phone's camera. What cannot be sent is said, and the rest leaves. */
export function AddFiles({ about, onFiles, children }: Props) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const take = (picked: readonly Picked[]) => {
    setProblems(picked.flatMap(({ problem }) => problem ?? []));
    const files = picked.flatMap(({ file }) => file ?? []);
    if (files.length > 0) onFiles(files);
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    // Pasted anywhere in the page, but where one writes; the first list of the page takes it.
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const target = event.target instanceof Element ? event.target : null;
      if (files.length === 0 || event.defaultPrevented || target?.closest("input, textarea, [contenteditable=true], dialog")) return;
      const lists = [...document.querySelectorAll("[data-files]")];
      const own = target?.closest("[data-files]") ?? lists[0];
      if (own !== root.current) return;
      event.preventDefault();
      latest.current(checked(files.map(named)));
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
  return (
    <div
      ref={root}
      data-files=""
      className={over ? "files files--over" : "files"}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        take(checked([...event.dataTransfer.files]));
      }}
    >
      {children}
      {problems.length > 0 ? (
        <Notice tone="error" title={problems.length === 1 ? "Ce fichier n’a pas été envoyé" : "Ces fichiers n’ont pas été envoyés"} live>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="files__add no-print">
        <Buttons>
          <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => void pickFiles({ looks: ALL }).then(take)}>
            <span>
              Ajouter des fichiers<span className="fr-sr-only"> : {about}</span>
            </span>
          </Button>
          {isHandheld() ? (
            <Button kind="tertiary" size="sm" onClick={() => void pickFiles({ looks: ["picture"], camera: true }).then(take)}>
              <span>
                Prendre une photo<span className="fr-sr-only"> : {about}</span>
              </span>
            </Button>
          ) : null}
        </Buttons>
        <p className="fr-hint-text">
          Vous pouvez aussi les déposer ici ou les coller. Acceptés : {wordsOf(ALL)}.
        </p>
      </div>
    </div>
  );
}

/** What is pasted comes without a name of its own. */
function named(file: File): File {
  if (file.name !== "image.png") return file;
  const at = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" }).format(new Date()).replaceAll(":", "-");
  return new File([file], `Image collée ${at}.png`, { type: file.type, lastModified: file.lastModified });
}
