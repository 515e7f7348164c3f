import type { ApprovalOutcome, ApprovalStage, ApprovalVerdict, ApprovalVoiceState } from "~/gql/graphql";
import type { BadgeTone } from "~/ui/Badge";

export const stageName: Record<ApprovalStage, string> = {
  ASSESSMENT: "État des lieux",
  PLAN: "Plan d’expérimentations",
  EVALUATION: "Évaluation",
  PUBLICATION: "Publication de la fiche d’expérience",
};
export const stateName: Record<ApprovalVoiceState, string> = { WAITING: "En attente", APPROVED: "Approuve", DISSENTED: "Désaccord" };
export const stateTone: Record<ApprovalVoiceState, BadgeTone> = { WAITING: "neutral", APPROVED: "success", DISSENTED: "error" };
export const verdictName: Record<ApprovalVerdict, string> = { APPROVED: "A approuvé", DISSENTED: "A exprimé un désaccord" };
export const outcomeName: Record<ApprovalOutcome, string> = {
  WAITING: "Des voix sont attendues",
  DISSENT: "Désaccord exprimé",
  UNANIMOUS: "Approuvé par les trois voix",
};
/** The same, of a post that speaks alone. */
export const outcomeAlone: Record<ApprovalOutcome, string> = { WAITING: "Un avis est attendu", DISSENT: "Désaccord exprimé", UNANIMOUS: "Approuvé" };
export const outcomeTone: Record<ApprovalOutcome, BadgeTone> = { WAITING: "info", DISSENT: "error", UNANIMOUS: "success" };
