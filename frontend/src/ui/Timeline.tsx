import type { ReactNode } from "react";
import { dateTime, since } from "~/lib/format";

export type Moment = { key: string | number; at: string; what: ReactNode; who?: string | undefined };

/** What happened, the latest first. */
export function Timeline({ label, moments }: { label: string; moments: readonly Moment[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {moments.map(({ key, at, what, who }) => (
        <li key={key}>
          <p>{what}</p>
          <p className="timeline__when">
            <time dateTime={at} title={dateTime(at)}>
              {since(at)}
            </time>
            {who ? ` · ${who}` : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
