/** A record without one of its keys. */
export const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
