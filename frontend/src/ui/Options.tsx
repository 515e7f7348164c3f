export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  disabled?: boolean;
  /** The title under which it stands with its neighbours. */
  group?: string;
};

/** The choices of a list, under titles where they have any. */
export function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const own = options.filter((option) => option.group === group).map(({ value, label, disabled }) => (
      <option key={value} value={value} disabled={disabled}>
        {label}
      </option>
    ));
    return group === undefined ? (
      own
    ) : (
      <optgroup key={group} label={group}>
        {own}
      </optgroup>
    );
  });
}
