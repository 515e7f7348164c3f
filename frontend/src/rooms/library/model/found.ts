const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Those whose title holds every word that is typed, or its beginning, whatever its accents and case. */
export function found<One extends { title: string }>(all: readonly One[], typed: string): One[] {
  const words = folded(typed).split(" ").filter(Boolean);
  return all.filter(({ title }) => {
    const of = ` ${folded(title)}`;
    return words.every((word) => of.includes(` ${word}`));
  });
}
