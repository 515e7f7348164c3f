import { useState } from "react";
import { readFrenchDate, writeFrenchDate } from "~/lib/frenchDate";

/** One end of a period: a date typed as one writes it, applied when one leaves the field or presses Enter. */
export function PeriodFilter({ id, label, value, onChange }: { id: string; label: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value ? writeFrenchDate(value) : "");
  const wrong = typed !== null && typed.trim() !== "" && readFrenchDate(typed) === null;
  const apply = () => {
    if (typed === null || wrong) return;
    const date = readFrenchDate(typed) ?? undefined;
    setTyped(null);
    if (date !== value) onChange(date);
  };
  return (
    <div className="filters__control filters__control--date">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="fr-input"
        autoComplete="off"
        placeholder="23/11/2026"
        value={shown}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
        }}
      />
      {wrong ? (
        <p className="fr-error-text" id={`${id}-error`}>
          Saisissez une date, comme 23/11/2026.
        </p>
      ) : null}
    </div>
  );
}
