import { longDate, shortDate } from "~/lib/format";
import { dayOf, markOf, type Step, stateOf, wordsOf } from "../model/steps";

/** Where a step is, in a few signs; said in full for whoever does not see them. */
export function StepMark({ step, tally }: { step: Step; tally?: string | undefined }) {
  const state = stateOf(step);
  const day = dayOf(step);
  return (
    <span className="step-mark" data-state={state}>
      <span className="fr-sr-only">
        {wordsOf(state)} {day ? longDate(day) : ""}
        {tally ? `, structures : ${tally}` : ""}
      </span>
      <span aria-hidden="true">
        {markOf(state)} {day ? shortDate(day).replace(/\d\d(?=\d\d$)/, "") : ""}
        {tally ? <span className="step-mark__tally"> {tally}</span> : null}
      </span>
    </span>
  );
}
