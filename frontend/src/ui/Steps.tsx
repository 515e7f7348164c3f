import type { ReactNode } from "react";

export type StepState = "done" | "current" | "late" | "coming";
export type Step = { key: string; title: string; state: StepState; detail?: ReactNode };
const WORDS: Record<StepState, string> = { done: "Terminée", current: "En cours", late: "En retard", coming: "À venir" };

/** The steps of a path, each with its state in words. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, title, state, detail }) => (
        <li key={key} className="steps__step" data-state={state} aria-current={state === "current" ? "step" : undefined}>
          <span className="steps__title">{title}</span>
          <span className="steps__state">{WORDS[state]}</span>
          {detail ? <span className="steps__detail">{detail}</span> : null}
        </li>
      ))}
    </ol>
  );
}
