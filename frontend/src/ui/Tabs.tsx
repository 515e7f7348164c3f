import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Tab = { key: string; label: ReactNode; link: LinkProps; current: boolean };

/** Parts of one page, each with its own address: links, so that a part can be shared and opened apart. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      <ul>
        {tabs.map(({ key, label: words, link, current }) => (
          <li key={key}>
            <Link {...link} resetScroll={false} className="tabs__tab" aria-current={current ? "page" : undefined} activeOptions={{ exact: true }}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
