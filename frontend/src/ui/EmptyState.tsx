import type { ReactNode } from "react";

/** What one reads where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="fr-text--lg fr-text--bold empty__title">{title}</p>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
