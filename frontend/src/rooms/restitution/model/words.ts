import type { RegistrationStatus, RestitutionStatus } from "~/gql/graphql";
import type { BadgeTone } from "~/ui/Badge";

export const restitutionStatusName: Record<RestitutionStatus, string> = { DRAFT: "En préparation", PUBLISHED: "Publié", CANCELLED: "Annulé" };
export const restitutionTone: Record<RestitutionStatus, BadgeTone> = { DRAFT: "new", PUBLISHED: "success", CANCELLED: "error" };
export const registrationStatusName: Record<RegistrationStatus, string> = { PLACED: "Inscrit", WAITING: "Liste d’attente", WITHDRAWN: "Désinscrit" };
