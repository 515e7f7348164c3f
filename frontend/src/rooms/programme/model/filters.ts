import type { GroupFilter, GroupStatus } from "~/gql/graphql";

/** The filters of a programme's groups, as its address holds them. */
export type GroupFilters = {
  q?: string | undefined;
  statut?: GroupStatus | undefined;
  departement?: string | undefined;
  consultant?: string | undefined;
  retard?: true | undefined;
  incomplet?: true | undefined;
};
export type FilterKey = keyof GroupFilters;
export const NO_FILTER: Record<FilterKey, undefined> = { q: undefined, statut: undefined, departement: undefined, consultant: undefined, retard: undefined, incomplet: undefined };

/** The same, as the server is asked; `null` when nothing is filtered. */
export function toGroupFilter({ q, statut, departement, consultant, retard, incomplet }: GroupFilters): GroupFilter | null {
  const filter: GroupFilter = {
    ...(q && { search: q }),
    ...(statut && { status: statut }),
    ...(departement && { department: departement }),
    ...(consultant && { consultantId: consultant }),
    ...(retard && { late: true }),
    ...(incomplet && { incomplete: true }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

type Names = { status: (status: GroupStatus) => string; department: (code: string) => string; consultant: (id: string) => string };

/** What is filtered, in words, each with the key that clears it. */
export function activeFilters({ q, statut, departement, consultant, retard, incomplet }: GroupFilters, names: Names): { key: FilterKey; label: string }[] {
  const found: { key: FilterKey; label: string | undefined }[] = [
    { key: "q", label: q && `Recherche : ${q}` },
    { key: "statut", label: statut && names.status(statut) },
    { key: "departement", label: departement && names.department(departement) },
    { key: "consultant", label: consultant && `Consultant : ${names.consultant(consultant)}` },
    { key: "retard", label: retard && "En retard" },
    { key: "incomplet", label: incomplet && "Incomplets" },
  ];
  return found.flatMap(({ key, label }) => (label ? [{ key, label }] : []));
}
