/** The parts of a programme's page, by their word in the address. */
export const PROGRAMME_TABS = ["groupes", "consultants", "regles"] as const;
export type ProgrammeTab = (typeof PROGRAMME_TABS)[number];
