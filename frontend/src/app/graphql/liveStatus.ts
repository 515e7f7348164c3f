import { useSyncExternalStore } from "react";

/** The live connection as the header shows it; `idle` when nothing is followed. */
export type LiveStatus = "idle" | "connecting" | "live" | "interrupted";

const listeners = new Set<() => void>();
let status: LiveStatus = "idle";

export function setLiveStatus(next: LiveStatus): void {
  if (status === next) return;
  status = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const liveStatus = () => status;

export const useLiveStatus = () => useSyncExternalStore(subscribe, liveStatus);
