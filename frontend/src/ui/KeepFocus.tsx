import { type ReactNode, useEffect, useRef } from "react";
import { keepFocus } from "~/lib/keptFocus";

/** Keeps the focus within, when what had it goes away. */
export function KeepFocus({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? keepFocus(box.current, box.current) : undefined), []);
  return (
    <div ref={box} className={className} tabIndex={-1} role="group" aria-label={label}>
      {children}
    </div>
  );
}
