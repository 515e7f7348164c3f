export type Step = { step: string; plannedOn: string | null; doneOn: string | null; late: boolean };
export type StepState = "done" | "late" | "planned" | "none";

export const stateOf = (step: Step): StepState => {
  if (step.doneOn) return "done";
  if (step.late) return "late";
  return step.plannedOn ? "planned" : "none";
};

const WORDS: Record<StepState, string> = { done: "Faite le", late: "En retard, prévue le", planned: "Prévue le", none: "Sans date" };
const MARKS: Record<StepState, string> = { done: "✓", late: "!", planned: "", none: "–" };

export const wordsOf = (state: StepState) => WORDS[state];
export const markOf = (state: StepState) => MARKS[state];
export const dayOf = (step: Step) => step.doneOn ?? step.plannedOn;

/** How many of the structures have done a step, when it is followed structure by structure: «2/3». */
export function tally(structures: readonly { steps: readonly Step[] }[], key: string): string | undefined {
  const followed = structures.flatMap(({ steps }) => steps.filter(({ step }) => step === key));
  if (followed.length === 0) return undefined;
  return `${followed.filter(({ doneOn }) => doneOn).length}/${followed.length}`;
}

/** The first step that is not done, in the order of the rules: where one stands between T1 and T6’. */
export function currentStep<One extends Step>(keys: readonly string[], steps: readonly One[]): One | undefined {
  for (const key of keys) {
    const step = steps.find((one) => one.step === key);
    if (step && !step.doneOn) return step;
  }
  return undefined;
}

type Dated = { plannedOn: string | null; doneOn: string | null };

/** The dated steps that are not done, the soonest first: at most six. */
export const dueSteps = <S extends Dated>(steps: readonly S[]): S[] =>
  steps.filter(({ plannedOn, doneOn }) => plannedOn !== null && doneOn === null).toSorted((a, b) => (a.plannedOn ?? "").localeCompare(b.plannedOn ?? "")).slice(0, 6);
