import { type ReactNode, useEffect, useRef } from "react";

/** What the focus may go back to: a part of a page that says what it is. */
const PARTS = "section, article, li, fieldset, [role=group]";

/**
 * Takes the focus when what had it within goes away, so that a keyboard goes on from there and not from the page's top:
 * what has the same `data-keep` takes it, else the nearest part that is still there.
 */
export function KeepFocus({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let held: Element | null = null;
    let around: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      held = target as Element;
      around = [];
      for (let up = held.parentElement; up && up !== element; up = up.parentElement) if (up.matches(PARTS)) around.push(up);
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) held = null;
    };
    const observer = new MutationObserver(() => {
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      const keep = held.getAttribute("data-keep");
      held = null;
      const same = keep ? [...element.querySelectorAll("[data-keep]")].find((one) => one.getAttribute("data-keep") === keep) : undefined;
      const next = same ?? around.find((part) => part.isConnected) ?? element;
      if (!same && next !== element) next.setAttribute("tabindex", "-1");
      (next as HTMLElement).focus({ preventScroll: !same });
    });
    element.addEventListener("focusin", note);
    element.addEventListener("focusout", leave);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", note);
      element.removeEventListener("focusout", leave);
    };
  }, []);
  return (
    <div ref={box} className={className} tabIndex={-1} role="group" aria-label={label}>
      {children}
    </div>
  );
}
