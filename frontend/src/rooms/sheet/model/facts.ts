import type { QvctField, Sector, SheetKind, SizeBand, Theme, UpdateSheetInput } from "~/gql/graphql";

export type Series = { name: string; unit: string; target: number | null; points: readonly { on: string; value: number }[] };
export type Held = {
  id: string;
  kind: SheetKind;
  title: string;
  summary: string;
  themes: Theme[];
  fields: QvctField[];
  sector: Sector | null;
  departements: string[];
  size: SizeBand | null;
  establishmentName: string | null;
  programmeName: string | null;
  year: number | null;
  version: number;
  series: readonly Series[];
};

/** What the server is sent of a series. */
export const seriesOf = ({ name, unit, target, points }: Series) => ({ name, unit, target, points: points.map(({ on, value }) => ({ on, value })) });

/** What a sheet says of itself as it is sent back: whoever changes one thing of it leaves the rest. */
export function factsOf(held: Held): UpdateSheetInput {
  const { id, version, kind, title, summary, themes, fields, sector, departements, size, establishmentName, programmeName, year, series } = held;
  return { id, version, kind, title, summary, themes, fields, sector, departements, size, establishmentName, programmeName, year, series: series.map(seriesOf) };
}

/** What may be shown: what the project measured, then what the sheet shows and the project no longer says so. */
export function offered(project: readonly Series[], shown: readonly Series[]): { series: Series; kept: boolean; fresh: boolean }[] {
  const same = (a: Series, b: Series) => a.name === b.name && a.unit === b.unit;
  const equal = (a: Series, b: Series) => JSON.stringify(seriesOf(a)) === JSON.stringify(seriesOf(b));
  return [
    ...project.map((series) => {
      const held = shown.find((one) => same(one, series));
      return { series, kept: held !== undefined, fresh: held !== undefined && !equal(held, series) };
    }),
    ...shown.filter((one) => !project.some((series) => same(one, series))).map((series) => ({ series, kept: true, fresh: false })),
  ];
}
