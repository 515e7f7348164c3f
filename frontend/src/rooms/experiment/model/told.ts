import type { ActionStatus, ExperimentDecision, ExperimentStatus, IndicatorWish, PriorityStatus, QvctField, Theme } from "~/gql/graphql";
import { longDate } from "~/lib/format";
import { fieldName, themeName } from "~/lib/qvct";
import type { ConflictLine } from "~/ui/ConflictDialog";
import { actionStatusName, decisionName, experimentStatusName, priorityStatusName, wishName } from "./words";

/** What a form holds, field by field, in words: each field that it sends, so that nothing is overwritten unseen. */
type Told = readonly (readonly [label: string, words: string])[];

const day = (of: string) => (of ? longDate(of) : "");
/** The name of what is chosen, if anything is. */
const named = <Key extends string>(names: Record<Key, string>, key: string) => (key ? names[key as Key] : "");

/** What was typed beside what is recorded, told alike. */
export const sideBySide = (mine: Told, theirs: Told): ConflictLine[] => mine.map(([label, words], index) => ({ label, mine: words, theirs: theirs[index]?.[1] ?? "" }));

export type PriorityValues = { title: string; why: string; perimeter: string; field: string; status: string };
export const tellPriority = ({ title, why, perimeter, field, status }: PriorityValues): Told => [
  ["Situation", title],
  ["Pourquoi", why],
  ["Périmètre", perimeter],
  ["Champ de la QVCT", named<QvctField>(fieldName, field)],
  ["État", named<PriorityStatus>(priorityStatusName, status)],
];

export type ExperimentValues = { title: string; priorityId: string; ifWe: string; thenSo: string; perimeter: string; field: string; theme: string; startsOn: string; endsOn: string; status: string };
export const tellExperiment = (values: ExperimentValues, priorities: readonly { id: string; title: string }[]): Told => [
  ["Titre", values.title],
  ["Priorité", priorities.find(({ id }) => id === values.priorityId)?.title ?? ""],
  ["Si", values.ifWe],
  ["Alors", values.thenSo],
  ["Périmètre", values.perimeter],
  ["Début", day(values.startsOn)],
  ["Fin", day(values.endsOn)],
  ["Champ de la QVCT", named<QvctField>(fieldName, values.field)],
  ["Thème de la restitution régionale", named<Theme>(themeName, values.theme)],
  ["État", named<ExperimentStatus>(experimentStatusName, values.status)],
];

export type ActionValues = { title: string; owner: string; startsOn: string; dueOn: string; status: string };
export const tellAction = ({ title, owner, startsOn, dueOn, status }: ActionValues): Told => [
  ["Action", title],
  ["Qui", owner],
  ["Début", day(startsOn)],
  ["Échéance", day(dueOn)],
  ["État", named<ActionStatus>(actionStatusName, status)],
];

export type IndicatorValues = { name: string; unit: string; wished: string; method: string; baseline: string; baselineOn: string; target: string; targetOn: string };
export const tellIndicator = (values: IndicatorValues): Told => [
  ["Indicateur", values.name],
  ["Unité", values.unit],
  ["Sens souhaité", named<IndicatorWish>(wishName, values.wished)],
  ["Comment il se calcule", values.method],
  ["Valeur de départ", values.baseline],
  ["Mesurée le", day(values.baselineOn)],
  ["Cible", values.target],
  ["À atteindre pour le", day(values.targetOn)],
];

export type DecisionValues = { decision: string; reason: string; decidedOn: string; meetingId: string };
export const tellDecision = ({ decision, reason, decidedOn, meetingId }: DecisionValues, meetings: readonly { id: string; heldOn: string }[]): Told => [
  ["Décision", named<ExperimentDecision>(decisionName, decision)],
  ["Motif", reason],
  ["Date", day(decidedOn)],
  ["Réunion du comité", day(meetings.find(({ id }) => id === meetingId)?.heldOn ?? "")],
];
