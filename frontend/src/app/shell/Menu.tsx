import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

/** A button that opens a short list under it; Escape, a choice or a press elsewhere closes it. */
export function Menu({ label, children, className }: { label: ReactNode; children: (close: () => void) => ReactNode; className?: string }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    // What had the focus is hidden with the list.
    if (!open && root.current?.contains(document.activeElement)) button.current?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setOpen(false);
    };
    document.addEventListener("keydown", escape);
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("keydown", escape);
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  return (
    <div
      ref={root}
      className={className ? `menu ${className}` : "menu"}
    >
      <button
        ref={button}
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm menu__button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className="menu__panel" hidden={!open}>
        {children(() => setOpen(false))}
      </div>
    </div>
  );
}
