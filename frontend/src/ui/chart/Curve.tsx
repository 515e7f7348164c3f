import { useId } from "react";
import { Table } from "../Table";
import { scaleOf, ticksOf } from "./scale";
import "./curve.css";

export type CurvePoint = {
  key: string;
  /** `2026-11-23`. */
  on: string;
  value: number;
  note?: string | null;
};

type Props = {
  title: string;
  /** In the order of days. */
  points: readonly CurvePoint[];
  /** A line to reach, and its words. */
  target?: { value: number; label: string } | undefined;
  /** A value in words: «9,2 %». */
  format: (value: number) => string;
  /** A value on the axis, where the title says the unit: «9,2». */
  tick: (value: number) => string;
  /** A day in words. */
  day: (iso: string) => string;
  noteTitle?: string;
  /** Shows the table without being asked to. */
  open?: boolean;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 240, 64, 16, 16, 34];

/** Values in time with what is to be reached, and the same as a table for who does not see them. */
export function Curve({ title, points, target, format, tick: written, day, noteTitle = "Commentaire", open = false }: Props) {
  const id = useId();
  const values = [...points.map(({ value }) => value), ...(target ? [target.value] : [])];
  const { low, high } = scaleOf(values);
  const times = points.map(({ on }) => Date.parse(`${on}T12:00:00Z`));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (time: number) => (last === first ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + ((WIDTH - RIGHT - LEFT) * (time - first)) / (last - first));
  const y = (value: number) => TOP + ((HEIGHT - BOTTOM - TOP) * (high - value)) / (high - low);
  const placed = points.map((point, index) => ({ ...point, x: x(times[index] ?? 0), y: y(point.value) }));
  const ends = placed.length > 1 ? [placed[0], placed.at(-1)] : placed;
  return (
    <figure className="chart curve" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className="fr-text--bold">
        {title}
      </figcaption>
      {target ? (
        <p className="chart__legend curve__legend">
          <svg width="28" height="10" aria-hidden="true">
            <line className="curve__target" x1="0" x2="28" y1="5" y2="5" />
          </svg>
          {target.label}
        </p>
      ) : null}
      <svg className="curve__picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {ticksOf(low, high).map((tick) => (
          <g key={tick}>
            <line className="curve__grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text className="curve__text" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {written(tick)}
            </text>
          </g>
        ))}
        {target ? <line className="curve__target" x1={LEFT} x2={WIDTH - RIGHT} y1={y(target.value)} y2={y(target.value)} /> : null}
        {placed.length > 1 ? <polyline className="curve__line" points={placed.map((point) => `${point.x},${point.y}`).join(" ")} /> : null}
        {placed.map((point) => (
          <circle key={point.key} className="curve__point" cx={point.x} cy={point.y} r="4.5" />
        ))}
        {ends.map((point, index) =>
          point ? (
            <text key={point.key} className="curve__text" x={point.x} y={HEIGHT - 10} textAnchor={placed.length === 1 ? "middle" : index === 0 ? "start" : "end"}>
              {day(point.on)}
            </text>
          ) : null,
        )}
      </svg>
      <details className="chart__table" open={open}>
        <summary>Voir les chiffres en tableau</summary>
        <Table
          stack
          caption={title}
          hideCaption
          dense
          columns={[
            { key: "on", title: "Date", header: true, cell: ({ on }: CurvePoint) => day(on) },
            { key: "value", title: "Valeur", numeric: true, cell: ({ value }) => format(value) },
            { key: "note", title: noteTitle, cell: ({ note }) => note || "–" },
          ]}
          rows={points}
          rowKey={({ key }) => key}
        />
      </details>
    </figure>
  );
}
