import { useSyncExternalStore } from "react";
import { Notice, type Tone } from "./Notice";

/** What takes back what was done; nothing is lost if it leaves unseen. */
type Undo = { label: string; run: () => void };
type Toast = { key: number; tone: Tone; text: string; undo: Undo | undefined };
const STAY_MS = 8_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says that something was done, and leaves by itself. What must be acted upon belongs in the page, not here. */
export function toast(text: string, tone: Tone = "success", undo?: Undo): void {
  last += 1;
  const key = last;
  set([...shown.slice(-2), { key, tone, text, undo }]);
  setTimeout(() => leave(key), undo ? 2 * STAY_MS : STAY_MS);
}

const leave = (key: number) => set(shown.filter((one) => one.key !== key));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ key, tone, text, undo }) => (
        <Notice key={key} tone={tone}>
          {undo ? (
            <p>
              {text}{" "}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  leave(key);
                  undo.run();
                }}
              >
                {undo.label}
              </button>
            </p>
          ) : (
            text
          )}
        </Notice>
      ))}
    </div>
  );
}
