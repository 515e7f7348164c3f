import { Link, type LinkProps } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

type Tab = { key: string; label: ReactNode; link: LinkProps; current: boolean };

/** Parts of one page, each with its own address: links, so that a part can be shared and opened apart. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const bar = useRef<HTMLElement>(null);
  const at = tabs.findIndex(({ current }) => current);
  // On a phone the bar scrolls: the part that one is in stays in sight.
  useEffect(() => {
    const tab = bar.current?.querySelectorAll("a")[at];
    if (bar.current && tab) bar.current.scrollLeft = tab.offsetLeft - bar.current.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
  }, [at]);
  return (
    <nav ref={bar} aria-label={label} className="tabs">
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
