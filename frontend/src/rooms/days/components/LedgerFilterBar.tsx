import type { DayEntryStatus } from "~/gql/graphql";
import { shortDate } from "~/lib/format";
import { entryStatusName, quotaName } from "~/lib/terms";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { FILTER_KEYS, type FilterKey, type LedgerFilters, QUOTAS, STATUSES } from "../model/filters";
import { PeriodFilter } from "./PeriodFilter";

type Named = { id: string; name: string };
type Props = {
  filters: LedgerFilters;
  onChange: (change: Partial<LedgerFilters>) => void;
  /** What each filter chooses among; a filter without a choice to make is not offered. */
  programmes?: readonly Named[];
  groups?: readonly Named[];
  establishments: readonly Named[];
  consultants?: readonly Named[];
};

/** The ledger's filters; those that are on are always in sight. */
export function LedgerFilterBar({ filters, onChange, programmes = [], groups = [], establishments, consultants = [] }: Props) {
  const nameIn = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.name ?? "inconnu";
  const words: { [Key in FilterKey]: (value: NonNullable<LedgerFilters[Key]>) => string | null } = {
    programme: (id) => `Programme : ${nameIn(programmes, id)}`,
    groupe: (id) => `Groupe : ${nameIn(groups, id)}`,
    etablissement: (id) => `Établissement : ${nameIn(establishments, id)}`,
    consultant: (id) => `Consultant : ${nameIn(consultants, id)}`,
    quota: (quota) => `Quota : ${quotaName[quota]}`,
    statut: (status) => (status === "TOUS" ? null : `État : ${entryStatusName[status]}`),
    du: (date) => `Depuis le ${shortDate(date)}`,
    au: (date) => `Jusqu’au ${shortDate(date)}`,
  };
  // Cleared, the status says so: the address must not fall back to the page's own choice.
  const without = (key: FilterKey): Partial<LedgerFilters> => (key === "statut" ? { statut: "TOUS" } : { [key]: undefined });
  const active = FILTER_KEYS.flatMap((key) => {
    const value = filters[key];
    const label = value === undefined ? null : (words[key] as (value: string) => string | null)(value);
    return label === null ? [] : [{ key, label, clear: () => onChange(without(key)) }];
  });
  const select = (key: "programme" | "groupe" | "etablissement" | "consultant", label: string, all: string, list: readonly Named[]) =>
    list.length > 1 || filters[key] !== undefined ? (
      <FilterSelect id={`filtre-${key}`} label={label} all={all} value={filters[key]} options={list.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => onChange({ [key]: id })} />
    ) : null;
  return (
    <FilterBar
      label="Filtrer les saisies"
      active={active}
      onClearAll={() => onChange({ ...Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])), statut: "TOUS" })}
    >
      {select("programme", "Programme", "Tous", programmes)}
      {select("groupe", "Groupe", "Tous", groups)}
      {select("etablissement", "Établissement", "Tous", establishments)}
      {select("consultant", "Consultant", "Tous", consultants)}
      <FilterSelect id="filtre-quota" label="Quota" all="Tous" value={filters.quota} options={QUOTAS.map((value) => ({ value, label: quotaName[value] }))} onChange={(quota) => onChange({ quota })} />
      <FilterSelect<DayEntryStatus>
        id="filtre-statut"
        label="État"
        all="Tous"
        value={filters.statut === "TOUS" ? undefined : filters.statut}
        options={STATUSES.map((value) => ({ value, label: entryStatusName[value] }))}
        onChange={(statut) => onChange({ statut: statut ?? "TOUS" })}
      />
      <PeriodFilter id="filtre-du" label="Du" value={filters.du} onChange={(du) => onChange({ du })} />
      <PeriodFilter id="filtre-au" label="Au" value={filters.au} onChange={(au) => onChange({ au })} />
    </FilterBar>
  );
}
