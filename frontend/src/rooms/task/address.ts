import { search } from "~/lib/search";

export const VIEWS = ["TOUTES"] as const;
export const STATES = ["EN_RETARD", "FAITES", "ABANDONNEES", "TOUS"] as const;

/** The filters of the list of tasks, as its address holds them; open ones of the person without any. */
export type TaskFilters = { vue?: (typeof VIEWS)[number]; etat?: (typeof STATES)[number]; groupe?: string };

export function readTaskFilters(raw: Record<string, unknown>): TaskFilters {
  const vue = search.oneOf(raw, "vue", VIEWS);
  const etat = search.oneOf(raw, "etat", STATES);
  const groupe = search.text(raw, "groupe");
  return { ...(vue && { vue }), ...(etat && { etat }), ...(groupe && { groupe }) };
}
