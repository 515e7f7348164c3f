import type { ReactNode } from "react";

/** Terms and their values: what is absent is left out. */
export function DefinitionList({ items }: { items: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="definitions">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
