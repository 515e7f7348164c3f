/** The value of `key` in the address's fragment, then wiped from the address and the history. */
export function takeFromFragment(key: string): string | null {
  const value = new URLSearchParams(location.hash.slice(1)).get(key);
  if (value !== null) history.replaceState(history.state, "", location.pathname + location.search);
  return value;
}
