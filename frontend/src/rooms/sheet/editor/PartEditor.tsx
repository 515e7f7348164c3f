import { Collaboration } from "@tiptap/extension-collaboration";
import { EditorContent, useEditor } from "@tiptap/react";
import { Suspense, useEffect, useId, useState } from "react";
import type { Doc } from "yjs";
import { Skeleton } from "~/app/states/Skeleton";
import { Dialog } from "~/ui/Dialog";
import { MediaForm, readyForms } from "./later";
import type { Edited } from "./media";
import { EditMedia } from "./MediaView";
import { EXTENSIONS } from "./schema";
import { Toolbar } from "./Toolbar";

/** A part of the sheet's text: written in by several at once, or only read. */
export function PartEditor({ doc, part, title, hint, writable, sheetId }: { doc: Doc; part: string; title: string; hint: string; writable: boolean; sheetId: string }) {
  const id = useId();
  const [edited, setEdited] = useState<Edited | null>(null);
  const close = () => setEdited(null);
  useEffect(() => {
    if (writable) readyForms();
  }, [writable]);
  const editor = useEditor(
    {
      extensions: [...EXTENSIONS, Collaboration.configure({ document: doc, field: part })],
      editable: writable,
      // Its style is in the page's own sheet: the policy of contents refuses any other.
      injectCSS: false,
      editorProps: {
        attributes: writable
          ? { role: "textbox", "aria-multiline": "true", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-hint`, class: "sheet-part__text", lang: "fr" }
          : { role: "group", "aria-labelledby": `${id}-title`, class: "sheet-part__text", lang: "fr" },
      },
    },
    [doc, part, writable],
  );
  return (
    <section className="sheet-part" aria-labelledby={`${id}-title`}>
      <h2 className="fr-h5 sheet-part__title" id={`${id}-title`}>
        {title}
      </h2>
      {writable ? (
        <p className="fr-hint-text sheet-part__hint no-print" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {writable ? <Toolbar editor={editor} title={title} sheetId={sheetId} /> : null}
      <EditMedia value={writable ? setEdited : null}>
        <EditorContent editor={editor} />
      </EditMedia>
      {/* Outside the text: what is typed in a form is not typed in the sheet. */}
      <Dialog open={edited !== null} onClose={close} title={edited?.kind === "film" ? "Modifier le film" : "Modifier l’image"}>
        <Suspense fallback={<Skeleton lines={4} />}>{edited ? <MediaForm kind={edited.kind} held={edited.words} sheetId={sheetId} onPlace={edited.apply} onClose={close} /> : null}</Suspense>
      </Dialog>
      {!writable && editor.isEmpty ? <p className="muted">Rien n’est écrit dans cette partie.</p> : null}
    </section>
  );
}
