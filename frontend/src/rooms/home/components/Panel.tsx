import { createContext, type ReactNode, use } from "react";
import { cx } from "~/lib/cx";

const Level = createContext<2 | 3>(2);

/** The level of the headings below: one deeper where each role has its own heading. */
export function BlockLevel({ level, children }: { level: 2 | 3; children: ReactNode }) {
  return <Level value={level}>{children}</Level>;
}

/** A heading at the level of the block, and the one just under it with `deeper`. */
export function Heading({ deeper = false, children }: { deeper?: boolean; children: ReactNode }) {
  const level = use(Level) + (deeper ? 1 : 0);
  const Tag = (["h2", "h3", "h4"] as const)[level - 2] ?? "h4";
  return (
    <Tag className={deeper ? "fr-h6 home__subtitle" : "fr-h5 home__title"}>
      {children}
    </Tag>
  );
}

/** A framed part of the home that answers one question. */
export function Panel({ title, action, wide = false, strong = false, children }: { title: string; action?: ReactNode; wide?: boolean; strong?: boolean; children: ReactNode }) {
  return (
    <section className={cx("panel", wide && "panel--wide", strong && "panel--strong")}>
      <div className="panel__head">
        <Heading>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
