import type { ReactNode } from "react";
import { cx } from "~/lib/cx";

export type BadgeTone = "info" | "success" | "warning" | "error" | "new" | "neutral";
const TONES: Record<BadgeTone, string> = {
  info: "fr-badge--info",
  success: "fr-badge--success",
  warning: "fr-badge--warning",
  error: "fr-badge--error",
  new: "fr-badge--new",
  neutral: "",
};

/** A short state. Its words say it all: the colour only repeats them. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={cx("fr-badge fr-badge--sm fr-badge--no-icon", TONES[tone])}>{children}</span>;
}
