import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Above a page's title: what it is a part of. */
export function BackLink({ children, ...link }: Pick<LinkProps, "to" | "params" | "search"> & { children: ReactNode }) {
  return (
    <p className="back">
      <Link {...link} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
        {children}
      </Link>
    </p>
  );
}
