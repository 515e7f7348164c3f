import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when what had it within goes away, so that a keyboard goes on from there and not from the page's top. */
export function KeepFocus({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let held: Element | null = null;
    const note = ({ target }: FocusEvent) => {
      held = target as Element;
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) held = null;
    };
    const observer = new MutationObserver(() => {
      if (!held || held.isConnected || document.activeElement !== document.body) return;
      held = null;
      element.focus({ preventScroll: true });
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
