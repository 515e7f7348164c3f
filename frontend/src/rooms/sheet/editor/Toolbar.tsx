import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, Suspense, useRef, useState } from "react";
import { Skeleton } from "~/app/states/Skeleton";
import { Dialog } from "~/ui/Dialog";
import { LinkForm, MediaForm } from "./later";
import type { Media, Words } from "./media";

type Tool = { key: string; label: string; short: string; active?: (editor: Editor) => boolean; can?: (editor: Editor) => boolean; run: (editor: Editor) => void };

const TOOLS: readonly Tool[] = [
  { key: "h3", label: "Titre", short: "T1", active: (e) => e.isActive("heading", { level: 3 }), run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run() },
  { key: "h4", label: "Sous-titre", short: "T2", active: (e) => e.isActive("heading", { level: 4 }), run: (e) => e.chain().focus().toggleHeading({ level: 4 }).run() },
  { key: "bold", label: "Important (gras)", short: "G", active: (e) => e.isActive("bold"), run: (e) => e.chain().focus().toggleBold().run() },
  { key: "italic", label: "Accentué (italique)", short: "I", active: (e) => e.isActive("italic"), run: (e) => e.chain().focus().toggleItalic().run() },
  { key: "bullets", label: "Liste à puces", short: "•", active: (e) => e.isActive("bulletList"), run: (e) => e.chain().focus().toggleBulletList().run() },
  { key: "numbers", label: "Liste numérotée", short: "1.", active: (e) => e.isActive("orderedList"), run: (e) => e.chain().focus().toggleOrderedList().run() },
  { key: "quote", label: "Citation", short: "« »", active: (e) => e.isActive("blockquote"), run: (e) => e.chain().focus().toggleBlockquote().run() },
  { key: "undo", label: "Annuler", short: "↶", can: (e) => e.can().undo(), run: (e) => e.chain().focus().undo().run() },
  { key: "redo", label: "Rétablir", short: "↷", can: (e) => e.can().redo(), run: (e) => e.chain().focus().redo().run() },
];

type Asked = "link" | Media;
/** The tools that ask for something first. */
const ASKED: readonly { key: Asked; label: string }[] = [
  { key: "link", label: "Lien" },
  { key: "picture", label: "Image" },
  { key: "film", label: "Film" },
];

/** The tools of the part in which one writes: one stop of the Tab key, then the arrows. */
export function Toolbar({ editor, title, sheetId }: { editor: Editor; title: string; sheetId: string }) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<Asked | null>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: held }) => ({
      on: TOOLS.map((tool) => tool.active?.(held) ?? false).join(),
      able: TOOLS.map((tool) => tool.can?.(held) ?? true).join(),
      link: held.isActive("link"),
    }),
  });
  const on = state.on.split(",");
  const able = state.able.split(",");
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (at + step + TOOLS.length + ASKED.length) % (TOOLS.length + ASKED.length);
    setAt(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <>
      <div ref={bar} className="sheet-tools no-print" role="toolbar" aria-label={`Mise en forme : ${title}`} tabIndex={-1} onKeyDown={move}>
        {TOOLS.map((tool, index) => (
          <button
            key={tool.key}
            type="button"
            className="sheet-tool"
            title={tool.label}
            aria-label={tool.label}
            aria-pressed={tool.active ? on[index] === "true" : undefined}
            aria-disabled={able[index] === "false" || undefined}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => tool.run(editor)}
          >
            <span aria-hidden="true" data-tool={tool.key}>
              {tool.short}
            </span>
          </button>
        ))}
        {ASKED.map(({ key, label }, index) => (
          <button
            key={key}
            type="button"
            className="sheet-tool"
            aria-pressed={key === "link" ? state.link : undefined}
            aria-haspopup="dialog"
            tabIndex={at === TOOLS.length + index ? 0 : -1}
            onFocus={() => setAt(TOOLS.length + index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setAsking(key)}
          >
            {label}
          </button>
        ))}
      </div>
      {/* Outside the bar, whose arrows go from tool to tool. */}
      <Dialog open={asking !== null} onClose={() => setAsking(null)} title={ASKED.find(({ key }) => key === asking)?.label ?? ""}>
        <Suspense fallback={<Skeleton lines={4} />}>
          {asking === "link" ? <LinkForm editor={editor} onClose={() => setAsking(null)} /> : null}
          {asking === "picture" || asking === "film" ? <MediaForm kind={asking} sheetId={sheetId} onPlace={(words) => place(editor, asking, words)} onClose={() => setAsking(null)} /> : null}
        </Suspense>
      </Dialog>
    </>
  );
}

function place(editor: Editor, type: Media, words: Words) {
  editor.chain().focus().insertContent([{ type, attrs: words }, { type: "paragraph" }]).run();
}
