import type { ActionStatus, ExperimentDecision, ExperimentStatus, IndicatorTrend, IndicatorWish, PriorityStatus, QvctField, Theme } from "~/gql/graphql";
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

/** The six fields of the scheme in force here; those of the other are named too, for what was filed under it. */
export const fieldName: Record<QvctField, string> = {
  RELATIONS: "Les relations au travail et le climat social",
  CONTENT: "Le contenu du travail",
  HEALTH: "La santé au travail",
  SKILLS: "Les compétences et parcours professionnels",
  EQUALITY: "L’égalité professionnelle pour tous",
  PARTICIPATION: "Le management participatif et l’engagement",
  ORGANISATION_2023: "Organisation, contenu et réalisation du travail",
  SKILLS_2023: "Compétences et parcours professionnels",
  HEALTH_2023: "Santé au travail",
  EQUALITY_2023: "Égalité au travail",
  MANAGEMENT_2023: "Projet d’entreprise et management",
  DIALOGUE_2023: "Dialogue social et professionnel",
};
export const FIELDS: readonly QvctField[] = ["RELATIONS", "CONTENT", "HEALTH", "SKILLS", "EQUALITY", "PARTICIPATION"];

export const themeName: Record<Theme, string> = {
  WORKLOAD: "Améliorer l’organisation du travail pour mieux réguler la charge",
  ROLES: "Éclaircir les rôles pour mieux fonctionner ensemble",
  COOPERATION: "Améliorer l’organisation du travail pour mieux coopérer",
  PARTICIPATION: "Associer le personnel à l’amélioration des processus",
};
export const THEMES: readonly Theme[] = ["WORKLOAD", "ROLES", "COOPERATION", "PARTICIPATION"];

/** The choices of a select from the names of an enumeration. */
export const optionsOf = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) => keys.map((value) => ({ value, label: names[value] }));

/** What is said wherever values are compared. */
export { NO_CAUSE } from "~/lib/measure";

/** The field that a board names by its key: `ani.content`, `anact.health`. */
export function fieldOf(key: string): QvctField | null {
  const [scheme = "", name = ""] = key.split(".");
  const field = `${name.toUpperCase()}${scheme === "anact" ? "_2023" : ""}`;
  return FIELDS.find((one) => one === field) ?? null;
}
