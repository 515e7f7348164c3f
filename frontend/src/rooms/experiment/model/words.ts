import type { ActionStatus, ExperimentDecision, ExperimentStatus, IndicatorTrend, IndicatorWish, PriorityStatus } from "~/gql/graphql";
import { shortDate } from "~/lib/format";
import type { BadgeTone } from "~/ui/Badge";

export const priorityStatusName: Record<PriorityStatus, string> = { RETAINED: "Retenue", TRIED: "En expérimentation", SETTLED: "Traitée", SET_ASIDE: "Écartée" };
export const experimentStatusName: Record<ExperimentStatus, string> = { PLANNED: "Prévue", RUNNING: "En cours", EVALUATED: "Évaluée" };
export const experimentTone: Record<ExperimentStatus, BadgeTone> = { PLANNED: "neutral", RUNNING: "info", EVALUATED: "success" };
export const decisionName: Record<ExperimentDecision, string> = { CONTINUE: "Poursuivre", ADAPT: "Adapter", STOP: "Arrêter" };
export const decisionTone: Record<ExperimentDecision, BadgeTone> = { CONTINUE: "success", ADAPT: "new", STOP: "warning" };
export const actionStatusName: Record<ActionStatus, string> = { TODO: "À faire", DOING: "En cours", DONE: "Faite", DROPPED: "Abandonnée" };
export const ACTION_STATUSES: readonly ActionStatus[] = ["TODO", "DOING", "DONE", "DROPPED"];
export const wishName: Record<IndicatorWish, string> = { UP: "à augmenter", DOWN: "à diminuer" };
export const trendName: Record<IndicatorTrend, string> = { WISHED: "dans le sens souhaité", OPPOSITE: "à l’opposé du sens souhaité", SAME: "sans changement" };

/** When something is tried, in words: either end may be open. */
export function periodOf(startsOn: string | null, endsOn: string | null): string {
  if (startsOn && endsOn) return `Du ${shortDate(startsOn)} au ${shortDate(endsOn)}`;
  if (startsOn) return `À partir du ${shortDate(startsOn)}`;
  return endsOn ? `Jusqu’au ${shortDate(endsOn)}` : "";
}

/** The choices of a select from the names of an enumeration. */
export const optionsOf = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) => keys.map((value) => ({ value, label: names[value] }));

/** What is said wherever values are compared. */
export { NO_CAUSE } from "~/lib/measure";
