import type { Role } from "~/gql/graphql";

const NAMES: Record<Role, string> = {
  ARS: "Agent de l’ARS",
  ARACT: "Coordination Aract",
  CONSULTANT: "Consultant",
  FACILITATOR: "Animateur QVCT",
  MANAGER: "Direction ou organisme gestionnaire",
  TRINOME: "Membre d’un trinôme",
  CONTRIBUTOR: "Contributeur",
  ADMIN: "Administration de l’espace",
};

/** The French name of a role. */
export const roleName = (role: Role): string => NAMES[role];

/** The same inside a sentence: «agent de l’ARS». */
export const roleInSentence = (role: Role): string => roleName(role).charAt(0).toLowerCase() + roleName(role).slice(1);
