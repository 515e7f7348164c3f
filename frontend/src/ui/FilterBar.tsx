import type { ReactNode } from "react";
import { Button } from "./Button";
import { type Option, Options } from "./Options";

export type ActiveFilter = { key: string; label: string; clear: () => void };

/** The controls of a list's filters, and, always in sight, those that are on. Their values live in the address. */
export function FilterBar({ label, active, onClearAll, children }: { label: string; active: readonly ActiveFilter[]; onClearAll: () => void; children: ReactNode }) {
  return (
    <search className="filters" aria-label={label}>
      <div className="filters__controls">{children}</div>
      {active.length > 0 ? (
        <ul className="filters__active" aria-label="Filtres actifs">
          {active.map(({ key, label: words, clear }) => (
            <li key={key}>
              <button type="button" className="filters__chip" onClick={clear}>
                {words}
                <span aria-hidden="true"> ✕</span>
                <span className="fr-sr-only"> : retirer ce filtre</span>
              </button>
            </li>
          ))}
          <li>
            <Button kind="bare" size="sm" onClick={onClearAll}>
              Tout effacer
            </Button>
          </li>
        </ul>
      ) : null}
    </search>
  );
}

/** A filter of one choice among a few; «Tous» takes it off. */
export function FilterSelect<Value extends string>({
  id,
  label,
  value,
  all,
  options,
  onChange,
}: {
  id: string;
  label: string;
  value: Value | undefined;
  /** The words for no filter: «Tous», in the gender of the label. */
  all: string;
  options: readonly Option<Value>[];
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <div className="filters__control">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="fr-select"
        value={value ?? ""}
        onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
      >
        <option value="">{all}</option>
        <Options options={options} />
      </select>
    </div>
  );
}
