import { useSyncExternalStore } from "react";
import { Notice, type Tone } from "./Notice";

type Toast = { key: number; tone: Tone; text: string };
const STAY_MS = 8_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says that something was done, and leaves by itself. What must be acted upon belongs in the page, not here. */
export function toast(text: string, tone: Tone = "success"): void {
  last += 1;
  const key = last;
  set([...shown.slice(-2), { key, tone, text }]);
  setTimeout(() => set(shown.filter((one) => one.key !== key)), STAY_MS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ key, tone, text }) => (
        <Notice key={key} tone={tone}>
          {text}
        </Notice>
      ))}
    </div>
  );
}
