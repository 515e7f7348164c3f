import { PROGRAMME_TABS, type ProgrammeTab } from "./address";

export { PROGRAMME_TABS, type ProgrammeTab } from "./address";

export const tabName: Record<ProgrammeTab, string> = { groupes: "Groupes", consultants: "Consultants agréés", regles: "Règles" };

/** The parts that this programme has, and that this person sees; the first is shown when the address says none. */
export function tabsOf({ hasGroups, seesGroups }: { hasGroups: boolean; seesGroups: boolean }): ProgrammeTab[] {
  return PROGRAMME_TABS.filter((tab) => tab === "regles" || (hasGroups && (tab !== "groupes" || seesGroups)));
}
