import type { QvctField, Sector, SheetKind, SheetSection, SheetStatus, SizeBand, Theme } from "~/gql/graphql";
import { fieldName, themeName } from "~/lib/qvct";
import type { BadgeTone } from "~/ui/Badge";

export const kindName: Record<SheetKind, string> = { EXPERIENCE: "Fiche d’expérience", TESTIMONY: "Témoignage", FILM: "Film", ARTICLE: "Article" };

export const statusName: Record<SheetStatus, string> = {
  DRAFT: "En rédaction",
  CONSENT: "À l’accord des voix",
  SUBMITTED: "Transmise à l’Aract",
  RETURNED: "À reprendre",
  PUBLISHED: "Publiée",
  WITHDRAWN: "Retirée",
  DISCARDED: "Abandonnée",
};
/** How long a sheet has been there, before the day: what lasts until somebody acts began then, what is done was done then. */
export const statusSince = (status: SheetStatus) => `${statusName[status]} ${["DRAFT", "CONSENT", "RETURNED"].includes(status) ? "depuis le" : "le"}`;
export const statusTone: Record<SheetStatus, BadgeTone> = { DRAFT: "neutral", CONSENT: "info", SUBMITTED: "new", RETURNED: "warning", PUBLISHED: "success", WITHDRAWN: "neutral", DISCARDED: "neutral" };
export const STATUSES = Object.keys(statusName) as SheetStatus[];

/** The parts of a sheet, in the order in which they are read, by the name of their fragment. */
export const PARTS: readonly { part: string; kind: SheetSection; title: string; hint: string }[] = [
  { part: "context", kind: "CONTEXT", title: "Le contexte", hint: "Qui êtes-vous, et qu’est-ce qui vous a mis en mouvement ?" },
  { part: "approach", kind: "APPROACH", title: "La démarche", hint: "Comment avez-vous procédé, et avec qui ?" },
  { part: "actions", kind: "ACTIONS", title: "Les actions", hint: "Qu’avez-vous essayé ?" },
  { part: "results", kind: "RESULTS", title: "Les résultats", hint: "Qu’est-ce qui a changé, et comment le savez-vous ?" },
  { part: "lessons", kind: "LESSONS", title: "Les enseignements", hint: "Que diriez-vous à ceux qui commencent ?" },
  { part: "otherwise", kind: "OTHERWISE", title: "Ce que nous ferions autrement", hint: "Avec le recul." },
];

export const sectorName: Record<Sector, string> = {
  OLDER_PEOPLE: "Personnes âgées",
  DISABLED_ADULTS: "Adultes en situation de handicap",
  DISABLED_CHILDREN: "Enfants en situation de handicap",
  MULTI: "Plusieurs publics",
  HEALTH: "Santé",
  OTHER: "Autre",
};
export const SECTORS = Object.keys(sectorName) as Sector[];

/** Ours, proposed. */
export const sizeName: Record<SizeBand, string> = {
  UNDER_50: "Moins de 50 professionnels",
  FROM_50: "De 50 à 99 professionnels",
  FROM_100: "De 100 à 249 professionnels",
  FROM_250: "250 professionnels et plus",
};

type Told = {
  themes: readonly Theme[];
  fields: readonly QvctField[];
  sector: Sector | null;
  departements: readonly string[];
  size: SizeBand | null;
  establishmentName: string | null;
  programmeName: string | null;
  year: number | null;
};

/** What a sheet is found by, in words. */
export function sheetFacts(of: Told, departmentName: (code: string) => string): [label: string, said: string][] {
  const list = (words: readonly string[]) => (words.length > 0 ? words.join(" ; ") : "À choisir");
  return [
    ["Thèmes", list(of.themes.map((theme) => themeName[theme]))],
    ["Champs de la QVCT", list(of.fields.map((field) => fieldName[field]))],
    ["Secteur", of.sector ? sectorName[of.sector] : "À choisir"],
    ["Départements", list(of.departements.map(departmentName))],
    ["Taille (tranches proposées)", of.size ? sizeName[of.size] : "Non dite"],
    ["Établissement", of.establishmentName ?? "Non dit"],
    ["Programme", of.programmeName ?? "Aucun"],
    ["Année", of.year === null ? "Non dite" : String(of.year)],
  ];
}
