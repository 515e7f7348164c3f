import type { TrinomeRole } from "~/gql/graphql";
import type { ConflictLine } from "~/ui/ConflictDialog";
import { voiceName } from "~/lib/terms";

export type Item = { key: string; text: string };
export type Block = { key: string; title: string; items: readonly Item[] };
export type Scheme = {
  version: number;
  proposed: boolean;
  title: string;
  note: string | null;
  blocks: readonly Block[];
  scale: readonly { step: number; label: string }[];
};
export type Profile = { block: string; title: string; mean: number | null; answered: number; unknown: number; strength: boolean; priority: boolean };

/** What a form holds of an item: a step of the scale, «ne sait pas», or nothing yet. */
export const UNKNOWN = "nsp";

/** What is answered, as the server takes it; what has no answer yet is left out. */
export function toAnswers(scheme: Scheme, values: Record<string, string>): { key: string; step: number | null }[] {
  return scheme.blocks
    .flatMap(({ items }) => items)
    .flatMap(({ key }) => {
      const value = values[key];
      if (!value) return [];
      return [{ key, step: value === UNKNOWN ? null : Number(value) }];
    });
}

/** The same, as a form holds it. */
export const fromAnswers = (items: readonly { key: string; step: number | null }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ key, step }) => [key, step === null ? UNKNOWN : String(step)]));

/** What a form holds: answers by question, comments by block. */
export type Answers = { values: Record<string, string>; comments: Record<string, string> };

/** Where two sets of answers differ, in words; none where they say the same. */
export function differences({ blocks, scale }: Scheme, mine: Answers, theirs: Answers): ConflictLine[] {
  const words = (value = "") => (value === UNKNOWN ? "Ne sait pas" : value && `${value} ${scale.find(({ step }) => String(step) === value)?.label ?? ""}`.trim());
  const lines = blocks.flatMap(({ key: block, title, items }) => [
    ...items.map(({ key, text }) => ({ label: text, mine: words(mine.values[key]), theirs: words(theirs.values[key]) })),
    { label: `Commentaire : ${title}`, mine: (mine.comments[block] ?? "").trim(), theirs: (theirs.comments[block] ?? "").trim() },
  ]);
  return lines.filter((line) => line.mine !== line.theirs);
}

/** How many questions have no answer yet. */
export const lacking = (scheme: Scheme, values: Record<string, string>): number =>
  scheme.blocks.flatMap(({ items }) => items).filter(({ key }) => !values[key]).length;

/** Hundredths → «2,67». */
export const mean = (hundredths: number): string => (hundredths / 100).toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a block is, in words. */
export const remarkOf = ({ strength, priority, unknown }: Pick<Profile, "strength" | "priority" | "unknown">): string =>
  [strength ? "Point d’appui" : priority ? "À travailler" : "", unknown > 0 ? `${unknown} « ne sait pas »` : ""].filter(Boolean).join(", ") || "–";

/** Who answered, in words: «direction, métiers (en cours)». */
export const answeredBy = (answered: readonly { voice: TrinomeRole | null; complete: boolean }[]): string =>
  answered.map(({ voice, complete }) => `${voice ? voiceName[voice].toLowerCase() : "une personne"}${complete ? "" : " (en cours)"}`).join(", ");

/** Whether two rounds may be set side by side: their blocks are the same. */
export const comparable = (one: Scheme, other: Scheme): boolean => one.blocks.map(({ key }) => key).join() === other.blocks.map(({ key }) => key).join();

/** The questionnaire as one types it: a title a line, its questions under it, each after a hyphen. */
export const toText = ({ blocks }: Pick<Scheme, "blocks">): string =>
  blocks.map(({ title, items }) => [title, ...items.map(({ text }) => `- ${text}`)].join("\n")).join("\n\n");

/** What was typed, read back; questions before any title are under one that is empty, for the server to refuse. */
export function fromText(text: string): { title: string; items: string[] }[] {
  const blocks: { title: string; items: string[] }[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const item = /^[-–•]\s*(.*)$/.exec(line)?.[1];
    if (item === undefined) blocks.push({ title: line, items: [] });
    else {
      if (blocks.length === 0) blocks.push({ title: "", items: [] });
      blocks.at(-1)?.items.push(item);
    }
  }
  return blocks;
}
