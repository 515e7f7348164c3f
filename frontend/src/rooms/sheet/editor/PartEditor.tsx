import { Collaboration } from "@tiptap/extension-collaboration";
import { EditorContent, useEditor } from "@tiptap/react";
import { useId } from "react";
import type { Doc } from "yjs";
import { EXTENSIONS } from "./schema";
import { Toolbar } from "./Toolbar";

/** A part of the sheet's text: written in by several at once, or only read. */
export function PartEditor({ doc, part, title, hint, writable, sheetId }: { doc: Doc; part: string; title: string; hint: string; writable: boolean; sheetId: string }) {
  const id = useId();
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
      <EditorContent editor={editor} />
      {!writable && editor.isEmpty ? <p className="muted">Rien n’est écrit dans cette partie.</p> : null}
    </section>
  );
}
