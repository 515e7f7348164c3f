import type { EstablishmentFilter, Sector } from "~/gql/graphql";
import { CATEGORIES } from "./categories";

/** The filters of the register, as its address holds them. */
export type RegisterFilters = { q?: string | undefined; departement?: string | undefined; categorie?: string | undefined; secteur?: Sector | undefined };
export type FilterKey = keyof RegisterFilters;
export const NO_FILTER: Record<FilterKey, undefined> = { q: undefined, departement: undefined, categorie: undefined, secteur: undefined };

/** The same, as the server is asked. A number typed with its spaces («31 000 123 4») is searched without. */
export function toEstablishmentFilter({ q, departement, categorie, secteur }: RegisterFilters): EstablishmentFilter {
  return {
    ...(q && { search: compactNumber(q) }),
    ...(departement && { department: departement }),
    ...(categorie && { category: categorie }),
    ...(secteur && { sector: secteur }),
  };
}

/** Nine or fourteen figures grouped by spaces make one FINESS or SIRET number; anything else is words. */
export function compactNumber(text: string): string {
  const compact = text.replaceAll(/\s/g, "");
  return /^(\d[\dABab]\d{7}|\d{14})$/.test(compact) ? compact : text;
}

/** Changing the sector lets go of a category that is not of it. */
export function withSector(filters: RegisterFilters, secteur: Sector | undefined): RegisterFilters {
  const category = CATEGORIES.find(({ code }) => code === filters.categorie);
  const foreign = secteur !== undefined && category !== undefined && category.sector !== secteur;
  return { secteur, ...(foreign && { categorie: undefined }) };
}
