import { useState } from "react";

/** The most lines that the server gives at once. */
export const MOST_LINES = 200;

/**
 * How many lines of a list to ask for (its `first`): a step, then one more at each «Charger plus», and a step again when
 * what is `asked` changes. One query holds all that is shown: what others change or remove is seen in every line.
 */
export function useMore(asked: unknown, step = 50): { first: number; more: () => void } {
  const key = JSON.stringify(asked);
  const [held, setHeld] = useState({ key, first: step });
  const first = held.key === key ? held.first : step;
  return { first, more: () => setHeld({ key, first: Math.min(first + step, MOST_LINES) }) };
}
