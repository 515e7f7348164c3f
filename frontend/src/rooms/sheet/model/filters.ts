import type { SheetStatus } from "~/gql/graphql";
import { search } from "~/lib/search";


/** What a dialog of these pages does, by its word in the address. */
export const ACTIONS = ["commencer", "decrire", "consentir", "renvoyer", "retirer", "garder", "masquer"] as const;
export type Action = (typeof ACTIONS)[number];

const STATUSES: readonly SheetStatus[] = ["DRAFT", "CONSENT", "SUBMITTED", "RETURNED", "PUBLISHED", "WITHDRAWN", "DISCARDED"];

export type SheetFilters = { etat?: SheetStatus; groupe?: string; faire?: Action; objet?: string };

export function readSheetFilters(raw: Record<string, unknown>): SheetFilters {
  const etat = search.oneOf(raw, "etat", STATUSES);
  const groupe = search.text(raw, "groupe");
  const faire = search.oneOf(raw, "faire", ACTIONS);
  const objet = search.text(raw, "objet");
  return { ...(etat && { etat }), ...(groupe && { groupe }), ...(faire && { faire }), ...(objet && { objet }) };
}
