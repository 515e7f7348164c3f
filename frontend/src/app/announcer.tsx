import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let said = { text: "", turn: 0 };

/** Has a screen reader say `text` when it next pauses. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The live region of the whole application; the same words twice are said twice. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="fr-sr-only" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
