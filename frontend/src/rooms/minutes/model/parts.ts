type Edition = { edition: number; status: "DRAFT" | "PUBLISHED" | "SUPERSEDED"; keptTo: { id: string; name: string } | null };

/** A part of the minutes with all its editions. */
export type Part<Minutes> = { key: string; keptTo: { id: string; name: string } | null; draft: Minutes | undefined; published: Minutes | undefined; earlier: Minutes[] };

/** The parts of a session's minutes: the shared one first, then those kept to an establishment. */
export function partsOf<Minutes extends Edition>(minutes: readonly Minutes[]): Part<Minutes>[] {
  const keys = [...new Set(minutes.map(({ keptTo }) => keptTo?.id ?? ""))].toSorted((a, b) => Number(a !== "") - Number(b !== ""));
  return keys.map((key) => {
    const editions = minutes.filter(({ keptTo }) => (keptTo?.id ?? "") === key);
    return {
      key,
      keptTo: editions[0]?.keptTo ?? null,
      draft: editions.find(({ status }) => status === "DRAFT"),
      published: editions.find(({ status }) => status === "PUBLISHED"),
      earlier: editions.filter(({ status }) => status === "SUPERSEDED"),
    };
  });
}
