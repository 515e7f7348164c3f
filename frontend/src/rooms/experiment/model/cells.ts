import type { Cell } from "~/lib/csv";

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
