import type { DayEntryStatus, Quota } from "~/gql/graphql";
import { search } from "~/lib/search";

export const QUOTAS: readonly Quota[] = ["COLLECTIVE", "INDIVIDUAL", "FOLLOW_UP", "CAPITALISATION"];
export const STATUSES: readonly DayEntryStatus[] = ["DRAFT", "SUBMITTED", "VALIDATED", "RETURNED"];

/** The ledger's filters as the address holds them. `statut` is `TOUS` where the page would choose one by itself. */
export type LedgerFilters = {
  programme?: string;
  groupe?: string;
  etablissement?: string;
  consultant?: string;
  quota?: Quota;
  statut?: DayEntryStatus | "TOUS";
  /** First and last day of the period, `2026-11-23`. */
  du?: string;
  au?: string;
};
export type FilterKey = keyof LedgerFilters;

/** What the address says, without what is not understood. */
export function readFilters(raw: Record<string, unknown>): LedgerFilters {
  const read: { [Key in FilterKey]: LedgerFilters[Key] } = {
    programme: search.text(raw, "programme"),
    groupe: search.text(raw, "groupe"),
    etablissement: search.text(raw, "etablissement"),
    consultant: search.text(raw, "consultant"),
    quota: search.oneOf(raw, "quota", QUOTAS),
    statut: search.oneOf(raw, "statut", [...STATUSES, "TOUS"] as const),
    du: search.date(raw, "du"),
    au: search.date(raw, "au"),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
