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

/** `key` tells a series from the others by its name and unit, and may stand in the name of a form's field. */
export type Offered = { key: string; series: Series; kept: boolean; fresh: boolean };

const keyOf = ({ name, unit }: Series) => `m${Array.from(`${name}\n${unit}`, (char) => char.codePointAt(0)?.toString(36)).join("_")}`;

/** What may be shown: what the project measured, then what the sheet shows and the project no longer says so. */
export function offered(project: readonly Series[], shown: readonly Series[]): Offered[] {
  const same = (a: Series, b: Series) => a.name === b.name && a.unit === b.unit;
  const equal = (a: Series, b: Series) => JSON.stringify(seriesOf(a)) === JSON.stringify(seriesOf(b));
  const all = [
    ...project.map((series) => {
      const held = shown.find((one) => same(one, series));
      return { series, kept: held !== undefined, fresh: held !== undefined && !equal(held, series) };
    }),
    ...shown.filter((one) => !project.some((series) => same(one, series))).map((series) => ({ series, kept: true, fresh: false })),
  ];
  const met = new Map<string, number>();
  return all.map((one) => {
    const key = keyOf(one.series);
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    return { key: times === 0 ? key : `${key}x${times}`, ...one };
  });
}

/** Those that are ticked, whatever came before or after them since. */
export function ticked(found: readonly Offered[], kept: Record<string, boolean>) {
  return found.filter(({ key }) => kept[key]).map(({ series }) => seriesOf(series));
}
