import { lazyPart } from "~/app/lazy";

/** Fetched when it is first asked for: most who open a sheet place nothing in it. */
export const MediaForm = lazyPart(() => import("./MediaForm"));

/** What may be shown in the text of a sheet. */
export type Media = "picture" | "film";

/** The files and the words of a picture or a film, as the text holds them. */
export type Words = {
  file?: string | null;
  alternative?: string | null;
  caption?: string | null;
  title?: string | null;
  captions?: string | null;
  transcript?: string | null;
};

/** A picture or a film of the text whose words are being changed. */
export type Edited = { kind: Media; words: Words; apply: (words: Words) => void };
