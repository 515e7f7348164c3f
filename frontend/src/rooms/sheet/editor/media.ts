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
  /** Where it comes from, when it was taken. */
  origin?: string | null;
};

/** A picture or a film of the text whose words are being changed. */
export type Edited = { kind: Media; words: Words; apply: (words: Words) => void };
