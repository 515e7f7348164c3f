import { useId } from "react";
import { Table } from "../Table";

export type SeriesTone = "done" | "waiting" | "draft" | "left";
export type Series = { key: string; label: string; tone: SeriesTone };
export type Bar = { key: string; label: string; values: Record<string, number> };

type Props = {
  title: string;
  series: readonly Series[];
  bars: readonly Bar[];
  /** A value in words: «1,5 jour». */
  format: (value: number) => string;
};

const HEIGHT = 28;

/** Bars of parts of a whole, on one scale, with the same figures as a table for who does not see them. */
export function StackedBars({ title, series, bars, format }: Props) {
  const id = useId();
  const widest = Math.max(1, ...bars.map(({ values }) => series.reduce((sum, { key }) => sum + Math.max(0, values[key] ?? 0), 0)));
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className="fr-text--bold">
        {title}
      </figcaption>
      <ul className="chart__legend" aria-hidden="true">
        {series.map(({ key, label, tone }) => (
          <li key={key}>
            <svg width="14" height="14">
              <rect width="14" height="14" className="chart__part" data-tone={tone} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div className="chart__bars" aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.key} className="chart__row">
            <span className="chart__label">{bar.label}</span>
            <svg className="chart__bar" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none">
              {partsOf(bar, series, widest).map(({ key, tone, x, width }) => (
                <rect key={key} x={x} width={width} height={HEIGHT} className="chart__part" data-tone={tone} />
              ))}
            </svg>
            <span className="chart__value">{summaryOf(bar, series, format)}</span>
          </div>
        ))}
      </div>
      <details className="chart__table">
        <summary>Voir les chiffres en tableau</summary>
        <Table
          stack
          caption={title}
          hideCaption
          dense
          columns={[
            { key: "label", title: "Ligne", header: true, cell: ({ label }: Bar) => label },
            ...series.map(({ key, label }) => ({ key, title: label, numeric: true, cell: ({ values }: Bar) => format(values[key] ?? 0) })),
          ]}
          rows={bars}
          rowKey={({ key }) => key}
        />
      </details>
    </figure>
  );
}

/** Where each part starts and how wide it is, out of 1000. */
export function partsOf(bar: Bar, series: readonly Series[], widest: number) {
  let x = 0;
  return series.flatMap(({ key, tone }) => {
    const width = (1000 * Math.max(0, bar.values[key] ?? 0)) / widest;
    const part = { key, tone, x, width };
    x += width;
    return width > 0 ? [part] : [];
  });
}

function summaryOf({ values }: Bar, series: readonly Series[], format: (value: number) => string): string {
  const whole = series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
  const left = series.filter(({ tone }) => tone === "left").reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
  return left > 0 ? `reste ${format(left)} sur ${format(whole)}` : format(whole);
}
