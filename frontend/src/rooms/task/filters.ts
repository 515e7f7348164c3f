import type { STATES, TaskFilters } from "./address";

export { readTaskFilters, STATES, type TaskFilters, VIEWS } from "./address";

export const stateName: Record<(typeof STATES)[number], string> = { EN_RETARD: "En retard", FAITES: "Faites", ABANDONNEES: "Abandonnées", TOUS: "Tous les états" };

/** What the API is asked for these filters. */
export function askedFor({ vue, etat, groupe }: TaskFilters) {
  const status = { EN_RETARD: "OPEN", FAITES: "DONE", ABANDONNEES: "DROPPED", TOUS: null } as const;
  return {
    mine: vue !== "TOUTES",
    status: etat ? status[etat] : ("OPEN" as const),
    overdue: etat === "EN_RETARD" ? true : null,
    groupId: groupe ?? null,
  };
}
