import { useSyncExternalStore } from "react";

// The shell knows that files are on their way without the queue itself, which comes with the first one.
const listeners = new Set<() => void>();
let open = false;

export function setTray(next: boolean): void {
  if (open === next) return;
  open = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useTray = () => useSyncExternalStore(subscribe, () => open);
