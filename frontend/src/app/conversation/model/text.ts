/** A piece of a message: plain, an address to follow, or somebody's name. */
export type Piece = { kind: "text" | "link" | "mention"; text: string };

const LINK = /https:\/\/[^\s<>"«»]+/g;
/** What ends a sentence is not the address's, nor a bracket that was open before it. */
const TAIL = /[.,;:!?…’')\]]+$/;

/** Cuts a message at its addresses (https alone) and at the names of those it mentions. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = found.replace(TAIL, "");
    if (link === "https://") continue;
    pieces.push(...mentionsIn(text.slice(from, index), names), { kind: "link", text: link });
    from = index + link.length;
  }
  return [...pieces, ...mentionsIn(text.slice(from), names)].filter((piece) => piece.text !== "");
}

function mentionsIn(text: string, names: readonly string[]): Piece[] {
  const found = names
    .map((name) => ({ name: `@${name}`, at: text.indexOf(`@${name}`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
  if (!found) return [{ kind: "text", text }];
  return [
    { kind: "text", text: text.slice(0, found.at) },
    { kind: "mention", text: found.name },
    ...mentionsIn(text.slice(found.at + found.name.length), names),
  ];
}

/** What is being typed after an `@`, if the caret is there: where it starts, and the letters so far. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | null {
  const found = /(?:^|[\s(«])@([\p{L}’'-]*(?: [\p{L}’'-]*)?)$/u.exec(text.slice(0, caret));
  return found ? { start: caret - (found[1]?.length ?? 0) - 1, typed: found[1] ?? "" } : null;
}

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase();

/** The people whose name has a word that begins so, in their order; a few, for the list to stay short. */
export function matching<Person extends { name: string }>(people: readonly Person[], typed: string, most = 6): Person[] {
  const wanted = fold(typed.trim());
  return people.filter(({ name }) => fold(name).startsWith(wanted) || fold(name).split(/[\s-]/).some((word) => word.startsWith(wanted))).slice(0, most);
}

/** Those of these people who are still named in a text. */
export const namedIn = <Person extends { name: string }>(text: string, people: readonly Person[]): Person[] => people.filter(({ name }) => text.includes(`@${name}`));
