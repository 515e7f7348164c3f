import { longDate } from "~/lib/format";
import { placeOf, spanOf } from "../model/timeline";
import type { Action } from "./Actions";

/** Actions in time, on one scale. The table under it says the same. */
export function ActionTimeline({ actions }: { actions: readonly Action[] }) {
  const span = spanOf(actions);
  if (!span) return <p className="muted">Aucune action n’a encore de date : donnez-leur un début ou une échéance pour les voir dans le temps.</p>;
  return (
    <figure className="plan__timeline">
      <figcaption className="muted">
        Du {longDate(span.from)} au {longDate(span.to)}. Le tableau qui suit dit la même chose.
      </figcaption>
      <div aria-hidden="true">
        {actions.map((action) => {
          const place = placeOf(action, span);
          return (
            <div key={action.id} className="plan__lane">
              <span className="plan__lane-name">{action.title}</span>
              <svg className="plan__lane-bar" viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width="100" height="10" className="chart__part" data-tone="left" />
                {place ? <rect x={place.left} width={place.width} height="10" className="chart__part" data-tone={action.status === "DONE" ? "done" : "waiting"} /> : null}
              </svg>
            </div>
          );
        })}
      </div>
    </figure>
  );
}
