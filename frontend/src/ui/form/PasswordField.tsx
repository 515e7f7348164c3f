import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { type FieldProps, FieldShell } from "./FieldShell";
import { usePassword } from "./usePassword";

export function PasswordField({ isNew = false, after, ...field }: FieldProps & { isNew?: boolean; after?: ReactNode }) {
  const { register } = useFormContext();
  const { toggle, input } = usePassword(isNew);
  return (
    <FieldShell {...field} after={<>{toggle}{after}</>}>
      {(control) => <input {...control} {...register(field.name)} {...input} />}
    </FieldShell>
  );
}
