import type { ExperimentDecision, ExperimentStatus, IndicatorTrend, QvctField } from "~/gql/graphql";
import type { Cell } from "~/lib/csv";
import { fieldName } from "~/lib/qvct";
import { decisionName, experimentStatusName, trendName } from "./words";

type Measured = {
  name: string;
  unit: string;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  measures: readonly { measuredOn: string; value: number; source: string | null; comment: string | null }[];
};

/** The values of an indicator as a table: where it began, each measure, what is to be reached. */
export function measureCells({ name, unit, baseline, baselineOn, target, targetOn, measures }: Measured): Cell[][] {
  const rows: Cell[][] = [["Indicateur", "Unité", "Nature", "Date", "Valeur", "Source", "Commentaire"]];
  if (baseline !== null) rows.push([name, unit, "Départ", baselineOn, baseline / 1000, null, null]);
  for (const { measuredOn, value, source, comment } of measures) rows.push([name, unit, "Mesure", measuredOn, value / 1000, source, comment]);
  if (target !== null) rows.push([name, unit, "Cible", targetOn, target / 1000, null, null]);
  return rows;
}

type Outcome = {
  establishmentName: string;
  groupName: string;
  experimentTitle: string;
  field: QvctField | null;
  status: ExperimentStatus;
  decision: ExperimentDecision | null;
  name: string;
  unit: string;
  measureCount: number;
  change: { before: number; beforeOn: string; after: number; afterOn: string; trend: IndicatorTrend } | null;
};

/** What was measured with experiments as a table, a line an indicator. */
export function outcomeCells(lines: readonly Outcome[]): Cell[][] {
  const head: Cell[] = ["Établissement", "Groupe", "Expérimentation", "Champ", "État", "Décision", "Indicateur", "Unité", "Avant", "Le", "Après", "Le", "Sens", "Mesures"];
  const cells = ({ establishmentName, groupName, experimentTitle, field, status, decision, name, unit, change, measureCount }: Outcome): Cell[] => [
    establishmentName,
    groupName,
    experimentTitle,
    field ? fieldName[field] : null,
    experimentStatusName[status],
    decision ? decisionName[decision] : null,
    name,
    unit,
    ...(change ? [change.before / 1000, change.beforeOn, change.after / 1000, change.afterOn, trendName[change.trend]] : [null, null, null, null, null]),
    measureCount,
  ];
  return [head, ...lines.map(cells)];
}
