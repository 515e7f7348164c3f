import type { Continuation, DeliverableStatus, MoveKind, PostStatus, StructureStatus } from "~/gql/graphql";
import { longDate } from "~/lib/format";
import type { BadgeTone } from "~/ui/Badge";

export const postStatusName: Record<PostStatus, string> = {
  SELECTED: "Organisme retenu",
  RECRUITING: "En recrutement",
  FILLED: "Pourvu",
  VACANT: "Vacant",
  STOPPED: "Arrêté",
  ENDED: "Terminé",
};
export const postStatusTone: Record<PostStatus, BadgeTone> = {
  SELECTED: "new",
  RECRUITING: "info",
  FILLED: "success",
  VACANT: "warning",
  STOPPED: "error",
  ENDED: "neutral",
};
export const structureStatusName: Record<StructureStatus, string> = { CANDIDATE: "Candidate", SELECTED: "Retenue", NOT_SELECTED: "Non retenue" };
export const deliverableStatusName: Record<DeliverableStatus, string> = { DUE: "Attendu", DELIVERED: "Remis", ACCEPTED: "Accepté", RETURNED: "À compléter" };
export const deliverableTone: Record<DeliverableStatus, BadgeTone> = { DUE: "neutral", DELIVERED: "info", ACCEPTED: "success", RETURNED: "warning" };
export const continuationName: Record<Continuation, string> = { YES: "Oui, sur moyens propres", NO: "Non", UNDER_STUDY: "À l’étude" };
export const moveName: Record<MoveKind, string> = { COMMITMENT: "Engagement", NOTIFICATION: "Notification", PAYMENT: "Versement", RECOVERY: "Reprise" };

/** Whether anything of a post may still change. */
export const isOpen = (status: PostStatus) => status !== "STOPPED" && status !== "ENDED";

/** A step's key as it is read: `T1'` with its prime. */
export const stepName = (key: string) => key.replace("'", "’");

export const dateOrNone = (day: string | null) => (day ? longDate(day) : "");
