import { useId } from "react";
import { Table } from "../Table";
import type { SeriesTone } from "./StackedBar";

export type Measure = { key: string; label: string; /** What heads its column, where the label is long. */ short?: string; tone: SeriesTone };
export type Profile = { key: string; label: string; values: Record<string, number | null> };

type Props = {
  title: string;
  /** One bar a line each: before, then after. */
  measures: readonly Measure[];
  lines: readonly Profile[];
  /** Where bars start and end. */
  min: number;
  max: number;
  /** The marks between, each in words. */
  marks: readonly { value: number; label: string }[];
  format: (value: number) => string;
  /** What is said of a line besides its figures, as a last column. */
  remark?: { title: string; of: (key: string) => string };
};

const HEIGHT = 12;

/** Means on one scale as bars, then and now one under the other, with the same figures in a table beside. */
export function ProfileBars({ title, measures, lines, min, max, marks, format, remark }: Props) {
  const id = useId();
  const at = (value: number) => (1000 * (value - min)) / (max - min);
  const said = (value: number | null | undefined) => (value == null ? "–" : format(value));
  return (
    <figure className="chart profile" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className="fr-text--bold">
        {title}
      </figcaption>
      <div className="profile__pair">
        <div aria-hidden="true">
          {measures.length > 1 ? (
            <ul className="chart__legend">
              {measures.map(({ key, label, tone }) => (
                <li key={key}>
                  <svg width="14" height="14">
                    <rect width="14" height="14" className="chart__part" data-tone={tone} />
                  </svg>
                  {label}
                </li>
              ))}
            </ul>
          ) : null}
          {lines.map((line) => (
            <div key={line.key} className="profile__line">
              <span>{line.label}</span>
              <svg className="profile__bars" viewBox={`0 0 1000 ${measures.length * HEIGHT}`} preserveAspectRatio="none" style={{ blockSize: `${measures.length * HEIGHT}px` }}>
                {marks.map(({ value }) => (
                  <line key={value} x1={at(value)} x2={at(value)} y1="0" y2={measures.length * HEIGHT} className="profile__mark" />
                ))}
                {measures.map(({ key, tone }, index) => {
                  const value = line.values[key];
                  return value == null ? null : <rect key={key} y={index * HEIGHT} width={Math.max(at(value), 8)} height={HEIGHT} className="chart__part" data-tone={tone} />;
                })}
              </svg>
            </div>
          ))}
          <div className="profile__scale">
            {marks.map(({ value, label }) => (
              <span key={value} style={{ insetInlineStart: `${at(value) / 10}%` }}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <Table
          dense
          stack
          caption={title}
          hideCaption
          columns={[
            { key: "label", title: "Thème", header: true, cell: ({ label }: Profile) => label },
            ...measures.map(({ key, label, short }) => ({ key, title: short ?? label, numeric: true, cell: ({ values }: Profile) => said(values[key]) })),
            ...(remark ? [{ key: "remark", title: remark.title, cell: ({ key }: Profile) => remark.of(key) }] : []),
          ]}
          rows={lines}
          rowKey={({ key }) => key}
        />
      </div>
    </figure>
  );
}
