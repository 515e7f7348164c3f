type Raw = Record<string, unknown>;

/** Readers of typed search parameters, for a route's `validateSearch`. What is not understood is left out. */
export const search = {
  text: (raw: Raw, key: string): string | undefined => {
    const value = raw[key];
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  },
  oneOf: <T extends string>(raw: Raw, key: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === raw[key]),
  flag: (raw: Raw, key: string): true | undefined => (raw[key] === true || raw[key] === "true" || raw[key] === 1 ? true : undefined),
  date: (raw: Raw, key: string): string | undefined => {
    const value = raw[key];
    return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  },
};
