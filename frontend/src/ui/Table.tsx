import { type ReactNode, useId } from "react";
import { cx } from "~/lib/cx";

export type Sort<Key extends string = string> = { key: Key; down: boolean };

export type Column<Row, Key extends string = string> = {
  key: Key;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are set to the right, so that they compare. */
  numeric?: boolean;
  sortable?: boolean;
  /** What the line is about: its row header. One column of each table has it. */
  header?: boolean;
  /** A header shared with the columns beside it of the same group. */
  group?: string;
};

type Props<Row, Key extends string> = {
  caption: string;
  /** Keeps the caption for assistive tools, where a heading says the same just above. */
  hideCaption?: boolean;
  columns: readonly Column<Row, Key>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Cells of a last line of totals, by column. */
  totals?: Partial<Record<Key, ReactNode>>;
  sort?: Sort<Key> | undefined;
  onSort?: (sort: Sort<Key>) => void;
  dense?: boolean;
  /** On a phone, each line becomes a card of titled values, not a part of a table to push sideways. Each cell is then one text or one element. */
  stack?: boolean;
};

/** A table with its caption and headers, in an area that scrolls by keyboard. */
export function Table<Row, Key extends string>({ caption, hideCaption = false, columns, rows, rowKey, totals, sort, onSort, dense = false, stack = false }: Props<Row, Key>) {
  const id = useId();
  const cellClass = ({ numeric }: Column<Row, Key>) => (numeric ? "table__number" : undefined);
  // Said again where the style sheet takes the table apart: some browsers then forget what it was.
  const role = (name: string) => (stack ? name : undefined);
  const cell = (column: Column<Row, Key>, content: ReactNode) =>
    column.header ? (
      <th key={column.key} role={role("rowheader")} scope="row" className={cellClass(column)}>
        {content}
      </th>
    ) : (
      <td key={column.key} role={role("cell")} className={cellClass(column)} data-title={stack ? column.title : undefined}>
        {content}
      </td>
    );
  const grouped = columns.some(({ group }) => group);
  const title = (column: Column<Row, Key>, rowSpan?: number) => (
    <th key={column.key} role={role("columnheader")} scope="col" rowSpan={rowSpan} className={cellClass(column)} aria-sort={sortOf(column.key, sort)}>
      {column.sortable && onSort ? (
        <button type="button" className="table__sort" onClick={() => onSort({ key: column.key, down: sort?.key === column.key && !sort.down })}>
          {column.title}
          <span aria-hidden="true">{sort?.key === column.key ? (sort.down ? " ↓" : " ↑") : " ↕"}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  );
  return (
    <div className={cx("table", dense && "table--dense", stack && "table--stack")}>
      <div className="table__area" role="group" aria-labelledby={id} tabIndex={0}>
        <table role={role("table")}>
          <caption id={id} className={cx(hideCaption && "fr-sr-only")}>
            {caption}
          </caption>
          <thead role={role("rowgroup")}>
            {grouped ? (
              <tr role={role("row")}>
                {runsOf(columns).map((run) =>
                  run[0]?.group ? (
                    <th key={run[0].key} scope="colgroup" colSpan={run.length} className="table__group">
                      {run[0].group}
                    </th>
                  ) : (
                    run.map((column) => title(column, 2))
                  ),
                )}
              </tr>
            ) : null}
            <tr role={role("row")}>{columns.filter(({ group }) => group || !grouped).map((column) => title(column))}</tr>
          </thead>
          <tbody role={role("rowgroup")}>
            {rows.map((row) => (
              <tr key={rowKey(row)} role={role("row")}>
                {columns.map((column) => cell(column, column.cell(row)))}
              </tr>
            ))}
          </tbody>
          {totals ? (
            <tfoot role={role("rowgroup")}>
              <tr role={role("row")}>{columns.map((column) => cell(column, totals[column.key]))}</tr>
            </tfoot>
          ) : null}
        </table>
      </div>
    </div>
  );
}

/** Columns that follow each other in one group, or alone. */
function runsOf<Row, Key extends string>(columns: readonly Column<Row, Key>[]): Column<Row, Key>[][] {
  const runs: Column<Row, Key>[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && column.group && last[0]?.group === column.group) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function sortOf(key: string, sort: Sort | undefined): "ascending" | "descending" | undefined {
  if (sort?.key !== key) return undefined;
  return sort.down ? "descending" : "ascending";
}
