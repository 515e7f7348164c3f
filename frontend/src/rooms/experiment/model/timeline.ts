export type Dated = { startsOn: string | null; dueOn: string | null };
export type Placed = { left: number; width: number };

const DAY_MS = 86_400_000;
const at = (iso: string) => Date.parse(`${iso}T12:00:00Z`);

/** The first and the last day of actions; none while none has a date. */
export function spanOf(actions: readonly Dated[]): { from: string; to: string } | null {
  const days = actions.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn].filter((day): day is string => day !== null)).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : null;
}

/** Where an action lies in a span, in hundredths of it; none while it has no date. One day is seen as well as a month. */
export function placeOf({ startsOn, dueOn }: Dated, { from, to }: { from: string; to: string }): Placed | null {
  const start = startsOn ?? dueOn;
  const end = dueOn ?? startsOn;
  if (!start || !end) return null;
  const whole = at(to) - at(from) + DAY_MS;
  const left = (100 * (at(start) - at(from))) / whole;
  const width = (100 * (at(end) - at(start) + DAY_MS)) / whole;
  return { left, width: Math.max(width, 1.5) };
}
