import { useWatch } from "react-hook-form";
import { PasswordField } from "~/ui/form";
import { adviceOn } from "../model/password";

const LEVELS = ["", "Trop faible", "Moyen", "Solide"];

export function NewPasswordField({ name, label }: { name: string; label: string }) {
  const { level, text } = adviceOn((useWatch({ name }) as string | undefined) ?? "");
  return (
    <PasswordField
      name={name}
      label={label}
      hint="8 caractères au moins, 15 ou plus conseillés ; lettres, espaces, accents, tout est permis"
      isNew
      after={
        <p className="strength" data-level={level} aria-live="polite">
          {LEVELS[level] ? <strong>{LEVELS[level]} : </strong> : null}
          {text}
        </p>
      }
    />
  );
}
