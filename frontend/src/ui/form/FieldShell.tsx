import type { ReactNode } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { type ControlProps, type FieldProps, FieldView } from "./FieldView";
import { useRefusals } from "./Form";

export type { ControlProps, FieldProps } from "./FieldView";

/** The error of a field, watched alone. */
export function useFieldError(name: string): string | undefined {
  const { control } = useFormContext();
  const { errors } = useFormState({ control, name });
  const error = name.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], errors);
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === "string" && message !== "" ? message : undefined;
}

type Props = FieldProps & { group?: "fr-input-group" | "fr-select-group"; after?: ReactNode; children: (control: ControlProps) => ReactNode };

/** A field of a form: what is drawn of it, with the error and the citation that the form holds. */
export function FieldShell(props: Props) {
  const error = useFieldError(props.name);
  const refusal = useRefusals().find(({ field, message }) => field === props.name && message === error);
  return <FieldView {...props} error={error} citation={refusal?.citation} />;
}
