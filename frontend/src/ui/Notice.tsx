import type { ReactNode } from "react";
import { cx } from "~/lib/cx";

export type Tone = "info" | "success" | "warning" | "error";
const TONES: Record<Tone, string> = {
  info: "fr-alert--info",
  success: "fr-alert--success",
  warning: "fr-alert--warning",
  error: "fr-alert--error",
};

/** A message in the page. `live` has it said when it appears: an error at once, the rest at the next pause. */
export function Notice({ tone = "info", title, children, live = false }: { tone?: Tone; title?: string; children?: ReactNode; live?: boolean }) {
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div className={cx("fr-alert", TONES[tone], !title && "fr-alert--sm")} role={role}>
      {title ? <p className="fr-alert__title">{title}</p> : null}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
