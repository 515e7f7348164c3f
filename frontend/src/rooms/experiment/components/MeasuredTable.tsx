import { type FragmentType, graphql, unmask } from "~/gql";
import { Table } from "~/ui/Table";
import { withUnit } from "../model/value";
import { trendName } from "../model/words";

const MeasuredTableIndicator = graphql(`
  fragment MeasuredTable_indicator on Indicator {
    id
    name
    unit
    target
    change {
      sentence
      trend
    }
  }
`);

/** Before and after of a few indicators, as measured, under the heading of what they are of. */
export function MeasuredTable({ caption, indicators }: { caption: string; indicators: readonly FragmentType<typeof MeasuredTableIndicator>[] }) {
  const rows = indicators.map((indicator) => unmask(MeasuredTableIndicator, indicator));
  if (rows.length === 0) return null;
  return (
    <Table
      stack
      dense
      hideCaption
      caption={caption}
      columns={[
        { key: "name", title: "Indicateur", header: true, cell: ({ name }: (typeof rows)[number]) => name },
        { key: "change", title: "Ce qui est mesuré", cell: ({ change }) => change?.sentence ?? "pas encore de quoi comparer" },
        { key: "trend", title: "Sens", cell: ({ change }) => (change ? trendName[change.trend] : "–") },
        { key: "target", title: "Cible", numeric: true, cell: ({ target, unit }) => (target === null ? "–" : withUnit(target, unit)) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
