type Cited = { field: string; citation: { source: string; line: number; endLine: number; text: string } };
export type Section = { key: string; title: string; citations: Cited["citation"][] };

/** The sections of a rulebook's text, in their order there. */
const TITLES: readonly (readonly [string, string])[] = [
  ["parties", "Les acteurs"],
  ["contacts", "À qui s’adresser"],
  ["resources", "Les ressources"],
  ["facts", "Le contexte"],
  ["past_calls", "Les appels précédents"],
  ["objectives", "Les objectifs"],
  ["principles", "Les principes"],
  ["themes", "Les thèmes"],
  ["periods", "Les périodes"],
  ["calendar", "Le calendrier"],
  ["eligibility", "Qui peut candidater"],
  ["waivers", "Les dérogations"],
  ["submission", "Le dépôt"],
  ["pieces", "Les pièces"],
  ["dossier", "Le dossier"],
  ["criteria", "Les critères"],
  ["exclusions", "Ce qui est exclu"],
  ["axes", "Les axes"],
  ["axis_count", "Le nombre d’axes"],
  ["action_count", "Le nombre d’actions"],
  ["per_person_cap", "Le plafond par personne accompagnée"],
  ["group", "Le groupe"],
  ["withdrawal", "Le retrait d’un établissement"],
  ["trinome", "Le trinôme"],
  ["consultant", "Le consultant"],
  ["bodies", "Les instances"],
  ["letter", "La lettre d’engagement"],
  ["commitments", "Les engagements"],
  ["tasks", "Les missions"],
  ["sequences", "Les séquences"],
  ["follow_up", "Le suivi"],
  ["support", "L’appui entre les séquences"],
  ["scheduling", "La programmation des séances"],
  ["attendance", "L’émargement"],
  ["milestones", "Les étapes du projet"],
  ["stalled", "Les projets à l’arrêt"],
  ["facilitator", "L’animateur"],
  ["posts", "Les postes"],
  ["steps", "Les étapes du réseau"],
  ["deliverables", "Les livrables"],
  ["restitution", "La restitution"],
  ["quotas", "Les jours"],
  ["quota_total", "Le total des jours"],
  ["cost_table", "Le tableau des coûts"],
  ["funding", "Le financement"],
  ["cost_share", "La part financée"],
  ["supplements", "Les compléments"],
  ["payment", "Le versement"],
  ["formalisation", "La formalisation"],
  ["recovery", "La récupération"],
  ["reports", "Les comptes rendus"],
  ["inconsistencies", "Les contradictions de la source"],
];
const OTHER = "Autres règles";

/** Passages by section, in the order of the rulebook; a passage that several rules of a section quote is given once. */
export function sectionsOf(cited: readonly Cited[]): Section[] {
  const order = new Map(TITLES.map(([key], index) => [key, index]));
  const sections = new Map<string, Section>();
  for (const { field, citation } of cited) {
    const key = /^\w+/.exec(field)?.[0] ?? "";
    const title = TITLES.find(([one]) => one === key)?.[1] ?? OTHER;
    const section = sections.get(title) ?? { key, title, citations: [] };
    if (!section.citations.some((one) => one.source === citation.source && one.line === citation.line && one.text === citation.text)) section.citations.push(citation);
    sections.set(title, section);
  }
  const rank = ({ key }: Section) => order.get(key) ?? TITLES.length;
  return [...sections.values()].toSorted((a, b) => rank(a) - rank(b));
}
