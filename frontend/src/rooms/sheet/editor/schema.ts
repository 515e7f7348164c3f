import { Extension, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Media } from "./media";
import { MediaView } from "./MediaView";

const text = (attribute: string) => ({
  default: null as string | null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${attribute}`),
  renderHTML: (held: Record<string, unknown>) => (held[attribute] ? { [`data-${attribute}`]: held[attribute] } : {}),
});

/** Where a proposed block comes from: shown beside it, and never published. */
const Told = Extension.create({
  name: "told",
  addGlobalAttributes: () => [{ types: ["paragraph", "bulletList", "orderedList", "blockquote", "picture", "film"], attributes: { origin: { ...text("origin"), keepOnSplit: false } } }],
});
const Quote = Blockquote.extend({ addAttributes: () => ({ source: text("source") }) });

/** A picture or a film of the sheet's files, as the server reads it; its file is chosen elsewhere. */
const media = (name: Media, label: string, attributes: readonly string[], titled: string) =>
  Node.create({
    name,
    group: "block",
    atom: true,
    // Its buttons and its player are worked, not written in.
    addNodeView: () => ReactNodeViewRenderer(MediaView, { stopEvent: ({ event }) => event.target instanceof Element && event.target.closest("button, video, summary") !== null }),
    addAttributes: () => Object.fromEntries(attributes.map((one) => [one, text(one)])),
    parseHTML: () => [{ tag: `figure[data-kind="${name}"]` }],
    renderHTML: ({ node }) => {
      const title = (node.attrs[titled] as string | null) ?? "";
      const caption = (node.attrs["caption"] as string | null) ?? "";
      const origin = node.attrs["origin"] as string | null;
      return ["figure", { "data-kind": name, class: "sheet-media", ...(origin && { "data-origin": origin }) }, ["figcaption", {}, [label, title, caption].filter(Boolean).join(" : ")]];
    },
  });

/** What the editor knows: the same as the server turns into the blocks of a sheet. */
export const EXTENSIONS = [
  Document,
  Told,
  Paragraph,
  Text,
  Bold,
  Italic,
  Heading.configure({ levels: [3, 4] }),
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  Quote,
  Link.configure({ openOnClick: false, autolink: true, protocols: ["https"], defaultProtocol: "https", HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null } }),
  media("picture", "Image", ["file", "alternative", "caption"], "alternative"),
  media("film", "Film", ["file", "title", "captions", "transcript"], "title"),
];
