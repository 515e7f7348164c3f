import type { RegistrationStatus, RestitutionStatus } from "~/gql/graphql";
import type { BadgeTone } from "~/ui/Badge";

const NAMES: Record<RestitutionStatus, string> = { DRAFT: "En préparation", PUBLISHED: "Publié", CANCELLED: "Annulé" };
const TONES: Record<RestitutionStatus, BadgeTone> = { DRAFT: "new", PUBLISHED: "success", CANCELLED: "error" };

/** Where an event is in its life, as its badge says it: one that was held is past. */
export const stateOf = ({ status, endsAt }: { status: RestitutionStatus; endsAt: string }, now: number): { name: string; tone: BadgeTone } =>
  status === "PUBLISHED" && Date.parse(endsAt) <= now ? { name: "Passé", tone: "neutral" } : { name: NAMES[status], tone: TONES[status] };
export const registrationStatusName: Record<RegistrationStatus, string> = { PLACED: "Inscrit", WAITING: "Liste d’attente", WITHDRAWN: "Désinscrit" };
