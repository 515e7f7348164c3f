import { useSyncExternalStore } from "react";
import { memory } from "~/lib/storage";

export type Theme = "system" | "light" | "dark";
const dark = typeof matchMedia === "undefined" ? null : matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let theme = (memory.get("theme") ?? "system") as Theme;

function apply(): void {
  const root = document.documentElement;
  root.setAttribute("data-fr-scheme", theme);
  root.setAttribute("data-fr-theme", theme === "dark" || (theme === "system" && dark?.matches) ? "dark" : "light");
}

dark?.addEventListener("change", apply);
// On paper the ink is dark, whatever the screen's theme.
addEventListener("beforeprint", () => document.documentElement.setAttribute("data-fr-theme", "light"));
addEventListener("afterprint", apply);

export function chooseTheme(next: Theme): void {
  theme = next;
  memory.set("theme", next === "system" ? null : next);
  apply();
  for (const listener of listeners) listener();
}

export const useTheme = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => theme,
  );
