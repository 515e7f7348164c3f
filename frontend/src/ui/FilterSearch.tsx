import { useEffect, useState } from "react";
import { useDebounced } from "~/lib/useDebounced";

/** A filter by words, applied while typing. */
export function FilterSearch({ id, label, hint, value, onChange }: { id: string; label: string; hint?: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(value ?? "");
  const [known, setKnown] = useState(value);
  const settled = useDebounced(typed);
  // Cleared, or changed by a link: the address says what is searched.
  if (value !== known) {
    setKnown(value);
    if ((value ?? "") !== typed.trim()) setTyped(value ?? "");
  }
  useEffect(() => {
    const wanted = settled.trim() || undefined;
    if (settled === typed && wanted !== value) onChange(wanted);
    // Only what is typed starts a search.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);
  return (
    <div className="filters__control filters__control--wide">
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint ? <span className="fr-hint-text">{hint}</span> : null}
      </label>
      <input id={id} type="search" className="fr-input" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
    </div>
  );
}
