import type { DayEntryFilter, DayEntryStatus, Quota } from "~/gql/graphql";
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
export const FILTER_KEYS: readonly FilterKey[] = ["programme", "groupe", "etablissement", "consultant", "quota", "statut", "du", "au"];

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

/** The same, as the server is asked. */
export function toFilter({ programme, groupe, etablissement, consultant, quota, statut, du, au }: LedgerFilters): DayEntryFilter {
  return {
    programmeId: programme ?? null,
    groupId: groupe ?? null,
    establishmentId: etablissement ?? null,
    consultantId: consultant ?? null,
    quota: quota ?? null,
    statuses: statut && statut !== "TOUS" ? [statut] : null,
    from: du ?? null,
    to: au ?? null,
  };
}
