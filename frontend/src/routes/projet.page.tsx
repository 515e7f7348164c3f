import { lazyPart } from "~/app/lazy";
import ProjectPage from "~/rooms/project/ProjectPage";
import type { ProjectParts } from "~/rooms/project/model/parts";

// Each part is its room's: the page knows none of them. A part is a line here, in the order of the path; the first has the
// address of the project itself. A part is given `ProjectPartProps` (lib/parts) and asks its own question.
const PARTS: ProjectParts = [
  { key: "chemin", label: "Le chemin", part: lazyPart(() => import("~/rooms/project/PathPart")) },
  { key: "auto-evaluation", label: "Auto-évaluation", part: lazyPart(() => import("~/rooms/assessment/AssessmentPart")) },
  { key: "etat-des-lieux", label: "État des lieux", part: lazyPart(() => import("~/rooms/board/BoardPart")) },
  { key: "plan", label: "Priorités et expérimentations", act: "experiment.view", part: lazyPart(() => import("~/rooms/experiment/PlanPart")) },
  { key: "evaluation", label: "Évaluation", act: "experiment.view", part: lazyPart(() => import("~/rooms/experiment/EvaluationPart")) },
  { key: "voix", label: "Les trois voix", networkLabel: "Accord du poste", act: "approval.view", part: lazyPart(() => import("~/rooms/experiment/VoicesPart")) },
  { key: "fichiers", label: "Fichiers", act: "file.read", part: lazyPart(() => import("~/rooms/project/FilesPart")) },
  { key: "discussion", label: "Discussion", act: "conversation.read", part: lazyPart(() => import("~/rooms/conversation/ProjectConversationPart")) },
];

/** The page of a project with its parts: a file of its own, so that no other page carries their list. */
export default function Projet() {
  return <ProjectPage parts={PARTS} />;
}
