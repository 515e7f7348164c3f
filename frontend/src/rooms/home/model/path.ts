import type { StepState } from "~/ui/Steps";

export type PathMilestone = { key: string; title: string; step: number; dueOn: string | null; doneOn: string | null; late: boolean };

/** An establishment's way through its steps: the state of each, and the first that is not done. */
export function pathOf<M extends PathMilestone>(milestones: readonly M[]): { steps: { milestone: M; state: StepState }[]; next: M | null; done: number } {
  const ordered = milestones.toSorted((a, b) => a.step - b.step);
  const next = ordered.find(({ doneOn }) => doneOn === null) ?? null;
  const steps = ordered.map((milestone) => ({ milestone, state: stateOf(milestone, milestone === next) }));
  return { steps, next, done: ordered.filter(({ doneOn }) => doneOn !== null).length };
}

function stateOf({ doneOn, late }: PathMilestone, isNext: boolean): StepState {
  if (doneOn !== null) return "done";
  if (late) return "late";
  return isNext ? "current" : "coming";
}
