import { useSyncExternalStore } from "react";
import { announce } from "~/app/announcer";
import { memory } from "~/lib/storage";

/** What of the person's acts is not on the server yet: on its way, and refused or in conflict. */
export type Counts = { waiting: number; stuck: number };

/** Whose acts they are; what one browser keeps is one person's at a time. */
export type Owner = { tenant: string; person: string };

// The shell knows how many wait without the queue itself, which is fetched when there is something in it.
const HINT = "attente";
const NONE: Counts = { waiting: 0, stuck: 0 };
const listeners = new Set<() => void>();
let counts = read();

function read(): Counts {
  const [waiting = 0, stuck = 0] = (memory.get(HINT) ?? "").split(" ").map(Number);
  return waiting > 0 || stuck > 0 ? { waiting: waiting || 0, stuck: stuck || 0 } : NONE;
}

export function setCounts(next: Counts): void {
  if (next.waiting === counts.waiting && next.stuck === counts.stuck) return;
  if (next.waiting + next.stuck === 0) announce("Plus rien n’attend d’être envoyé.");
  counts = next;
  memory.set(HINT, next.waiting + next.stuck > 0 ? `${next.waiting} ${next.stuck}` : null);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const held = () => counts;
export const useCounts = () => useSyncExternalStore(subscribe, held);
