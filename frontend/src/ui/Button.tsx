import type { ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "~/lib/cx";

export type ButtonKind = "primary" | "secondary" | "tertiary" | "bare";
export type Icon = `fr-icon-${string}`;

const KINDS: Record<ButtonKind, string> = {
  primary: "",
  secondary: "fr-btn--secondary",
  tertiary: "fr-btn--tertiary",
  bare: "fr-btn--tertiary-no-outline",
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass({ kind = "primary", size, icon }: { kind?: ButtonKind; size?: "sm" | "lg"; icon?: Icon } = {}): string {
  return cx("fr-btn", KINDS[kind], size === "sm" && "fr-btn--sm", size === "lg" && "fr-btn--lg", icon, icon && "fr-btn--icon-left");
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  kind?: ButtonKind;
  size?: "sm" | "lg";
  icon?: Icon;
  /** At work: said aloud, and not to be pressed again. */
  pending?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

export function Button({ kind, size, icon, pending = false, disabled = false, type = "button", className, children, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={cx(buttonClass({ ...(kind && { kind }), ...(size && { size }), ...(icon && { icon }) }), className)}
      // Never `disabled`: the browser would take the focus away from who has just pressed it.
      aria-disabled={pending || disabled || undefined}
      data-pending={pending || undefined}
      onClick={(event) => {
        if (pending || disabled) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {pending ? <span className="fr-sr-only"> (en cours)</span> : null}
    </button>
  );
}

/** Buttons in a row, one under the other on a phone. */
export function Buttons({ children, align = "left" }: { children: ReactNode; align?: "left" | "right" }) {
  return <div className={cx("buttons", align === "right" && "buttons--right")}>{children}</div>;
}
