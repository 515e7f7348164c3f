import { distance } from "~/lib/format";
import { useFieldError } from "~/ui/form/FieldShell";
import { useRefusals } from "~/ui/form/Form";
import { Citation } from "~/ui/Citation";
import { farthest, metresBetween } from "../model/picks";

type Place = { id: string; name: string; address: { town: string | null; department: string }; position: { longitude: number; latitude: number } | null };

/** The establishments picked, in order, with the distance of each to the first. */
export function Picked({ picked, pending, onRemove }: { picked: readonly Place[]; pending: boolean; onRemove: (id: string) => void }) {
  const error = useFieldError("establishmentIds");
  const citation = useRefusals().find(({ field, message }) => field === "establishmentIds" && message === error)?.citation;
  const first = picked[0]?.position;
  const spread = farthest(picked);
  return (
    <div className={error ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      {/* The place that the form's errors lead to. */}
      <div tabIndex={-1} data-field="establishmentIds" role="group" aria-label="Composition" aria-describedby={error ? "choisis-erreur" : undefined}>
        {picked.length === 0 && !pending ? <p className="muted">Aucun établissement choisi. Cherchez-en un, puis choisissez ses voisins.</p> : null}
        <ol className="picked" aria-label="Établissements choisis" aria-busy={pending || undefined}>
          {picked.map(({ id, name, address, position }, index) => (
            <li key={id}>
              <span className="picked__number" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {name}
                <br />
                <span className="muted">
                  {address.town} ({address.department})
                  {index > 0 && first && position ? `, à ${distance(Math.round(metresBetween(first, position)))} du premier` : null}
                </span>
              </span>
              <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => onRemove(id)}>
                Retirer<span className="fr-sr-only"> {name}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      {spread ? (
        <p className="fr-hint-text">
          Les plus éloignés, {spread.from.name} et {spread.to.name}, sont à {distance(Math.round(spread.metres))} l’un de l’autre, à vol d’oiseau.
        </p>
      ) : null}
      {error ? (
        <div id="choisis-erreur">
          <p className="fr-error-text">{error}</p>
          {citation ? <Citation citation={citation} /> : null}
        </div>
      ) : null}
    </div>
  );
}
