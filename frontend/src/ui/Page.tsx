import { type ReactNode, useEffect, useRef } from "react";
import { arrival } from "~/lib/navigation";

type Props = {
  /** The one `h1`, and the document's title. */
  title: string;
  /** What the title alone does not say, for the document's title only: «Programme 2023». */
  context?: string | undefined;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  /** The page's main actions. */
  actions?: ReactNode;
  breadcrumb?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: title of the document, heading that takes the focus on arrival, actions. */
export function Page({ title, context, lead, badges, actions, breadcrumb, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival.take()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <title>{`${title}${context ? ` – ${context}` : ""} – Cordée`}</title>
      {breadcrumb}
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1} className="fr-h2 page-title">
            {title}
          </h1>
          {badges ? <div className="page-badges">{badges}</div> : null}
          {lead ? <p className="fr-text--lg page-lead">{lead}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {children}
    </>
  );
}
