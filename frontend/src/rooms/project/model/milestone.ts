import { longDate } from "~/lib/format";

type Milestone = { dueOn: string | null; doneOn: string | null; late: boolean };
export type MilestoneState = "done" | "late" | "due" | "open";

/** Where a step is: done, late, with a date to come, or without one. */
export function stateOf({ dueOn, doneOn, late }: Milestone): MilestoneState {
  if (doneOn !== null) return "done";
  if (late) return "late";
  return dueOn === null ? "open" : "due";
}

/** The state in a sentence's end: «faite le 3 mars 2026 (prévue le 28 février 2026)». */
export function stateWords(milestone: Milestone): string {
  const { dueOn, doneOn } = milestone;
  switch (stateOf(milestone)) {
    case "done":
      return `faite le ${longDate(doneOn ?? "")}${dueOn ? ` (prévue le ${longDate(dueOn)})` : ""}`;
    case "late":
    case "due":
      return `prévue le ${longDate(dueOn ?? "")}`;
    case "open":
      return "sans échéance";
  }
}
