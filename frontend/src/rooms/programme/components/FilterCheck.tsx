/** A filter that is on or off. */
export function FilterCheck({ id, label, checked, onChange }: { id: string; label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={id} checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
