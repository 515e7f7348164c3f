import { type ReactNode, useId } from "react";
import type { CitationText } from "~/lib/refusal";
import { cx } from "~/lib/cx";
import { Citation } from "../Citation";

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

type Props = FieldProps & {
  group?: "fr-input-group" | "fr-select-group";
  after?: ReactNode;
  error: string | undefined;
  citation?: CitationText | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** Label, hint, control and error, tied together for assistive tools, whatever holds the values. */
export function FieldView({ name, label, hint, optional = false, group = "fr-input-group", after, error, citation, children }: Props) {
  const id = useId();
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
          {citation ? <Citation citation={citation} /> : null}
        </div>
      ) : null}
    </div>
  );
}
