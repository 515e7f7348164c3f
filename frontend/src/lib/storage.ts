/** What this browser remembers; a browser that refuses storage remembers nothing, and nothing fails. */
export const memory = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`cordee.${key}`);
    } catch {
      return null;
    }
  },
  set(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(`cordee.${key}`);
      else localStorage.setItem(`cordee.${key}`, value);
    } catch {
      // Refused or full: see above.
    }
  },
  /** Forgets all that is kept under keys that begin so. */
  forget(prefix: string): void {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(`cordee.${prefix}`)) localStorage.removeItem(key);
    } catch {
      // Refused: see above.
    }
  },
};
