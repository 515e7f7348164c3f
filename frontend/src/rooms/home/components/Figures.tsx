import type { ReactNode } from "react";
import { cx } from "~/lib/cx";

export type Figure = { key: string; value: ReactNode; label: ReactNode; tone?: "alert" | "calm" | undefined };

/** A few figures in sight at once; each is a sentence, read aloud in one go. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.map(({ key, value, label: words, tone }) => (
        <li key={key} className={cx("figures__one", tone === "alert" && "figures__one--alert")}>
          <span className="figures__value">{value}</span> <span className="figures__label">{words}</span>
        </li>
      ))}
    </ul>
  );
}
