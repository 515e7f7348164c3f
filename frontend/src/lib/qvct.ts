import type { QvctField, Theme } from "~/gql/graphql";

/** The four themes of the regional feedback. */
export const themeName: Record<Theme, string> = {
  WORKLOAD: "Améliorer l’organisation du travail pour mieux réguler la charge",
  ROLES: "Éclaircir les rôles pour mieux fonctionner ensemble",
  COOPERATION: "Améliorer l’organisation du travail pour mieux coopérer",
  PARTICIPATION: "Associer le personnel à l’amélioration des processus",
};
export const themeShort: Record<Theme, string> = { WORKLOAD: "Réguler la charge", ROLES: "Éclaircir les rôles", COOPERATION: "Mieux coopérer", PARTICIPATION: "Associer le personnel" };
export const THEMES = Object.keys(themeName) as Theme[];

/** The fields of QVCT, scheme by scheme. */
export const FIELD_SCHEMES: readonly { key: string; title: string; fields: readonly (readonly [QvctField, string])[] }[] = [
  {
    key: "ani-2013",
    title: "Les six champs de la QVT (réseau Anact, d’après l’ANI)",
    fields: [
      ["RELATIONS", "Les relations au travail et le climat social"],
      ["CONTENT", "Le contenu du travail"],
      ["HEALTH", "La santé au travail"],
      ["SKILLS", "Les compétences et parcours professionnels"],
      ["EQUALITY", "L’égalité professionnelle pour tous"],
      ["PARTICIPATION", "Le management participatif et l’engagement"],
    ],
  },
  {
    key: "anact-2023",
    title: "Référentiel QVCT de l’Anact (2023)",
    fields: [
      ["ORGANISATION_2023", "Organisation, contenu et réalisation du travail"],
      ["SKILLS_2023", "Compétences et parcours professionnels"],
      ["HEALTH_2023", "Santé au travail"],
      ["EQUALITY_2023", "Égalité au travail"],
      ["MANAGEMENT_2023", "Projet d’entreprise et management"],
      ["DIALOGUE_2023", "Dialogue social et professionnel"],
    ],
  },
];
export const fieldName = Object.fromEntries(FIELD_SCHEMES.flatMap(({ fields }) => fields)) as Record<QvctField, string>;

/** The fields to choose one from, under the scheme that names each. */
export const fieldOptions = FIELD_SCHEMES.flatMap(({ title, fields }) => fields.map(([value, label]) => ({ value, label, group: title })));

/** The field that a board names by its key: `ani.content`, `anact.health`. */
export function fieldOf(key: string): QvctField | null {
  const [scheme = "", name = ""] = key.split(".");
  const field = `${name.toUpperCase()}${scheme === "anact" ? "_2023" : ""}`;
  return fieldOptions.find(({ value }) => value === field)?.value ?? null;
}
