import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { type FieldProps, FieldShell } from "./FieldShell";

/** A password: shown on demand, pasted freely, filled by password managers. */
export function PasswordField({ isNew = false, after, ...field }: FieldProps & { isNew?: boolean; after?: React.ReactNode }) {
  const { register } = useFormContext();
  const [shown, setShown] = useState(false);
  return (
    <FieldShell
      {...field}
      after={
        <>
          <div className="password-toggle">
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? "Masquer" : "Afficher"} le mot de passe
            </button>
          </div>
          {after}
        </>
      }
    >
      {(control) => (
        <input
          {...control}
          {...register(field.name)}
          className="fr-input"
          type={shown ? "text" : "password"}
          autoComplete={isNew ? "new-password" : "current-password"}
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </FieldShell>
  );
}
