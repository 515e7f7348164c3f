import { type ReactNode, useId } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { cx } from "~/lib/cx";
import { Citation } from "../Citation";
import { useRefusals } from "./Form";

export type FieldProps = {
  /** The key of the schema, and of the mutation's input: refusals come back to it. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Said in the label; the schema decides. */
  optional?: boolean;
};

/** What the control of a field carries. */
export type ControlProps = {
  id: string;
  "data-field": string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

/** The error of a field, watched alone. */
export function useFieldError(name: string): string | undefined {
  const { control } = useFormContext();
  const { errors } = useFormState({ control, name });
  const error = name.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], errors);
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === "string" && message !== "" ? message : undefined;
}

/** Label, hint, control and error, tied together for assistive tools. */
export function FieldShell({
  name,
  label,
  hint,
  optional = false,
  group = "fr-input-group",
  after,
  children,
}: FieldProps & { group?: "fr-input-group" | "fr-select-group"; after?: ReactNode; children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const error = useFieldError(name);
  const refusal = useRefusals().find((one) => one.field === name && one.message === error);
  const faulty = group === "fr-input-group" ? "fr-input-group--error" : "fr-select-group--error";
  return (
    <div className={cx(group, error && faulty)}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {optional ? " (facultatif)" : null}
        {hint ? (
          <span className="fr-hint-text" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </label>
      {children({
        id,
        "data-field": name,
        "aria-describedby": cx(hint ? `${id}-hint` : null, error && `${id}-error`) || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": optional ? undefined : true,
      })}
      {after}
      {error ? (
        <div id={`${id}-error`}>
          <p className="fr-error-text">{error}</p>
          {refusal?.citation ? <Citation citation={refusal.citation} /> : null}
        </div>
      ) : null}
    </div>
  );
}
