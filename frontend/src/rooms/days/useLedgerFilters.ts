import { useNavigate, useSearch } from "@tanstack/react-router";
import { FILTER_KEYS, type LedgerFilters, readFilters } from "./model/filters";

/** The ledger's filters, read from the address and written to it. */
export function useLedgerFilters(): { filters: LedgerFilters; filtered: boolean; change: (change: Partial<LedgerFilters>) => void; clear: () => void } {
  const held = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filters = readFilters(held);
  const change = (next: Partial<LedgerFilters>) =>
    void navigate({ to: ".", search: ((before: object) => ({ ...before, ...next })) as never, replace: true, resetScroll: false });
  const filtered = FILTER_KEYS.some((key) => filters[key] !== undefined && filters[key] !== "TOUS");
  const clear = () => change({ ...Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])), statut: "TOUS" });
  return { filters, filtered, change, clear };
}
