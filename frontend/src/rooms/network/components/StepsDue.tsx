import { longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { stepName } from "../model/words";

type Step = { id: string; step: string; plannedOn: string | null; late: boolean; of: string };

/** The steps that a facilitator has to take next, the soonest first. */
export function StepsDue({ steps, title }: { steps: readonly Step[]; title: (key: string) => string }) {
  return (
    <section className="panel" aria-label="Étapes à venir">
      <h2 className="fr-h5">Étapes à venir</h2>
      {steps.length === 0 ? (
        <p>Aucune étape datée ne vous attend.</p>
      ) : (
        <ul className="plain-list">
          {steps.map(({ id, step, plannedOn, late, of }) => (
            <li key={id}>
              {stepName(step)}. {title(step)} <span className="muted">
                · {of}
                {plannedOn ? `, prévue le ${longDate(plannedOn)}` : ""}
              </span>{" "}
              {late ? <Badge tone="error">En retard</Badge> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
