import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { createContext, Suspense, useContext } from "react";
import { MediaFigure } from "./later";
import type { Edited, Media, Words } from "./media";

/** Opens the form of a picture or a film that stands in the text; none where one only reads. */
export const EditMedia = createContext<((edited: Edited) => void) | null>(null);

/** A picture or a film in the text, as it will be read. */
export function MediaView({ node, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const edit = useContext(EditMedia);
  const kind = node.type.name as Media;
  const words = node.attrs as Words;
  return (
    <NodeViewWrapper as="figure" className="sheet-media" data-kind={kind} data-origin={words.origin ?? undefined}>
      <Suspense>
        <MediaFigure kind={kind} words={words} onEdit={edit ? () => edit({ kind, words, apply: updateAttributes }) : undefined} onRemove={deleteNode} />
      </Suspense>
    </NodeViewWrapper>
  );
}
