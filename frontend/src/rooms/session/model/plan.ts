import type { AttendanceMode, SessionKind } from "~/gql/graphql";

type SequenceRule = { number: number; modes: readonly AttendanceMode[] };
const MODES: readonly AttendanceMode[] = ["ON_SITE", "REMOTE"];

/** How a session may be attended: the rulebook limits its sequences, and leaves the others free. */
export function modesFor(kind: SessionKind | "", sequence: number | null, rules: readonly SequenceRule[]): readonly AttendanceMode[] {
  if (kind !== "SEQUENCE") return MODES;
  return rules.find(({ number }) => number === sequence)?.modes ?? MODES;
}

/** The first sequence that is neither held nor planned: the one to propose. */
export function nextSequence(cells: readonly { number: number; state: string }[]): number | null {
  return cells.find(({ state }) => state === "none")?.number ?? null;
}
