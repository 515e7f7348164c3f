import type { Sector } from "~/gql/graphql";

type Category = { code: string; label: string; sector: Sector };

/** The medico-social categories of the national nomenclature that the register's filter offers, by their code. */
export const CATEGORIES: readonly Category[] = [
  { code: "500", label: "EHPAD", sector: "OLDER_PEOPLE" },
  { code: "501", label: "EHPA percevant des crédits d’assurance maladie", sector: "OLDER_PEOPLE" },
  { code: "502", label: "EHPA ne percevant pas de crédits d’assurance maladie", sector: "OLDER_PEOPLE" },
  { code: "202", label: "Résidence autonomie", sector: "OLDER_PEOPLE" },
  { code: "207", label: "Centre de jour pour personnes âgées", sector: "OLDER_PEOPLE" },
  { code: "381", label: "Établissement expérimental pour personnes âgées", sector: "OLDER_PEOPLE" },
  { code: "246", label: "ESAT", sector: "DISABLED_ADULTS" },
  { code: "255", label: "MAS", sector: "DISABLED_ADULTS" },
  { code: "437", label: "FAM", sector: "DISABLED_ADULTS" },
  { code: "448", label: "EAM", sector: "DISABLED_ADULTS" },
  { code: "449", label: "EANM", sector: "DISABLED_ADULTS" },
  { code: "252", label: "Foyer d’hébergement", sector: "DISABLED_ADULTS" },
  { code: "253", label: "Foyer d’accueil polyvalent", sector: "DISABLED_ADULTS" },
  { code: "382", label: "Foyer de vie", sector: "DISABLED_ADULTS" },
  { code: "395", label: "Accueil temporaire pour adultes handicapés", sector: "DISABLED_ADULTS" },
  { code: "445", label: "SAMSAH", sector: "DISABLED_ADULTS" },
  { code: "446", label: "SAVS", sector: "DISABLED_ADULTS" },
  { code: "182", label: "SESSAD", sector: "DISABLED_CHILDREN" },
  { code: "183", label: "IME", sector: "DISABLED_CHILDREN" },
  { code: "186", label: "ITEP", sector: "DISABLED_CHILDREN" },
  { code: "188", label: "Établissement pour enfants polyhandicapés", sector: "DISABLED_CHILDREN" },
  { code: "189", label: "CMPP", sector: "DISABLED_CHILDREN" },
  { code: "190", label: "CAMSP", sector: "DISABLED_CHILDREN" },
  { code: "192", label: "Institut d’éducation motrice", sector: "DISABLED_CHILDREN" },
  { code: "354", label: "SSIAD", sector: "MULTI" },
  { code: "209", label: "SAAS", sector: "MULTI" },
  { code: "460", label: "SAA", sector: "MULTI" },
];

export const SECTORS: readonly Sector[] = ["OLDER_PEOPLE", "DISABLED_ADULTS", "DISABLED_CHILDREN", "MULTI", "HEALTH", "OTHER"];
export const sectorName: Record<Sector, string> = {
  OLDER_PEOPLE: "Personnes âgées",
  DISABLED_ADULTS: "Adultes en situation de handicap",
  DISABLED_CHILDREN: "Enfants en situation de handicap",
  MULTI: "Plusieurs publics",
  HEALTH: "Santé",
  OTHER: "Autre",
};

/** The categories offered beside a sector: its own, or all of them. */
export const categoriesOf = (sector: Sector | undefined): readonly Category[] => (sector ? CATEGORIES.filter((category) => category.sector === sector) : CATEGORIES);
