import type { DayEntryFilter } from "~/gql/graphql";
import type { FilterKey, LedgerFilters } from "./address";

export { type FilterKey, type LedgerFilters, QUOTAS, readFilters, STATUSES } from "./address";

export const FILTER_KEYS: readonly FilterKey[] = ["programme", "groupe", "etablissement", "consultant", "quota", "statut", "du", "au"];

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
