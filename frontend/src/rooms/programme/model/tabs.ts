/** The parts of a programme's page, by their word in the address. */
export const PROGRAMME_TABS = ["groupes", "consultants", "regles"] as const;
export type ProgrammeTab = (typeof PROGRAMME_TABS)[number];
export const tabName: Record<ProgrammeTab, string> = { groupes: "Groupes", consultants: "Consultants agréés", regles: "Règles" };

/** The parts that this programme has, and that this person sees; the first is shown when the address says none. */
export function tabsOf({ hasGroups, seesGroups }: { hasGroups: boolean; seesGroups: boolean }): ProgrammeTab[] {
  return PROGRAMME_TABS.filter((tab) => tab === "regles" || (hasGroups && (tab !== "groupes" || seesGroups)));
}
