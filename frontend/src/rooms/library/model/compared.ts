type Said = { title: string; summary: string | null; publications: readonly { title: string }[] };

/** All that is sent of a collection, beside what is recorded of it. */
export function compared(mine: Said, theirs: Said | undefined) {
  const lines = (of: Said | undefined) => [of?.title ?? "", of?.summary ?? "", (of?.publications ?? []).map(({ title }, index) => `${index + 1}. ${title}`).join("\n")];
  const recorded = lines(theirs);
  return lines(mine).map((said, index) => ({ label: LABELS[index] ?? "", mine: said, theirs: recorded[index] ?? "" }));
}

const LABELS = ["Titre", "Présentation", "Fiches, dans l’ordre de lecture"];
