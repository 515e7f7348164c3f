import { memory } from "~/lib/storage";

/** What was typed and is not recorded yet, and when. */
export type Kept<Value> = { value: Value; at: string };

/** Drafts older than this are not taken up again, in milliseconds. */
const LIFE_MS = 30 * 86_400_000;
const keyOf = (owner: { person: string; tenant: string }, object: string) => `brouillon.${owner.person}.${owner.tenant}.${object}`;

/** Texts being typed, kept in this browser by person, tenant and object, until they are recorded or dropped. */
export const drafts = {
  read<Value>(owner: { person: string; tenant: string }, object: string, now: number = Date.now()): Kept<Value> | null {
    const held = memory.get(keyOf(owner, object));
    if (held === null) return null;
    try {
      const kept = JSON.parse(held) as Kept<Value>;
      return now - Date.parse(kept.at) < LIFE_MS ? kept : null;
    } catch {
      return null;
    }
  },
  write<Value>(owner: { person: string; tenant: string }, object: string, value: Value, now: number = Date.now()): Kept<Value> {
    const kept = { value, at: new Date(now).toISOString() };
    memory.set(keyOf(owner, object), JSON.stringify(kept));
    return kept;
  },
  forget: (owner: { person: string; tenant: string }, object: string): void => memory.set(keyOf(owner, object), null),
};
