import { type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "~/lib/cx";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  size?: "md" | "lg";
  children: ReactNode;
};

/** A native modal dialog in the design system's clothes: it traps and gives back the focus by itself. */
export function Dialog({ open, onClose, title, size = "md", children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      document.documentElement.classList.add("dialog-open");
    }
    if (!open && dialog.open) dialog.close();
    return () => document.documentElement.classList.remove("dialog-open");
  }, [open]);
  return (
    <dialog
      ref={element}
      className={cx("dialog", size === "lg" && "dialog--lg")}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open ? (
        <div className="dialog__body">
          <div className="dialog__head">
            <h2 className="fr-h5 dialog__title" id={`${id}-title`}>
              {title}
            </h2>
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-right fr-icon-close-line" onClick={onClose}>
              Fermer
            </button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
