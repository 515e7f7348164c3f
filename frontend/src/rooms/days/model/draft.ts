import { memory } from "~/lib/storage";

/** What is being typed, kept in this browser until it is sent. */
export type Typed = { groupId: string; workedOn: string; quota: string; establishmentId: string; supportRequestId: string; halfDays: number; note: string };
export type Kept = { typed: Typed; at: string };

const keyOf = (personId: string, place: string) => `saisie.${personId}.${place}`;
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Drafts older than this are not taken up again, in milliseconds. */
const LIFE_MS = 14 * 86_400_000;

export const drafts = {
  read(personId: string, place: string, now: number = Date.now()): Kept | null {
    const held = memory.get(keyOf(personId, place));
    if (held === null) return null;
    try {
      const { typed, at } = JSON.parse(held) as { typed: Record<string, unknown>; at: string };
      if (!(now - Date.parse(at) < LIFE_MS)) return null;
      const { halfDays } = typed;
      return {
        at,
        typed: {
          groupId: text(typed["groupId"]),
          workedOn: text(typed["workedOn"]),
          quota: text(typed["quota"]),
          establishmentId: text(typed["establishmentId"]),
          supportRequestId: text(typed["supportRequestId"]),
          halfDays: typeof halfDays === "number" ? halfDays : 1,
          note: text(typed["note"]),
        },
      };
    } catch {
      return null;
    }
  },
  write(personId: string, place: string, typed: Typed, now: number = Date.now()): void {
    memory.set(keyOf(personId, place), JSON.stringify({ typed, at: new Date(now).toISOString() }));
  },
  forget: (personId: string, place: string): void => memory.set(keyOf(personId, place), null),
};

const LAST = "saisie.groupe";
/** The group of the last entry sent from this browser. */
export const lastGroup = { get: () => memory.get(LAST), set: (id: string) => memory.set(LAST, id) };
