import { useState } from "react";
import { useController } from "react-hook-form";
import { fullDate } from "~/lib/format";
import { readFrenchDate, writeFrenchDate } from "~/lib/frenchDate";
import { type FieldProps, FieldShell } from "./FieldShell";

/**
 * A date typed as one writes it in French; the form holds `2026-11-23`, or the text as typed while it is no date,
 * for the schema to refuse. The browser's own date inputs follow its language, not the page's.
 */
export function DateField(field: FieldProps) {
  const { field: held } = useController({ name: field.name });
  const value = (held.value as string | null | undefined) ?? "";
  const [text, setText] = useState<string | null>(null);
  const iso = readFrenchDate(value);
  return (
    <FieldShell
      {...field}
      hint={field.hint ?? "Par exemple : 23/11/2026, 23 nov ou demain"}
      after={
        <p className="fr-hint-text date-echo" aria-live="polite">
          {iso ? fullDate(iso) : ""}
        </p>
      }
    >
      {(control) => (
        <input
          {...control}
          ref={held.ref}
          name={held.name}
          className="fr-input"
          autoComplete="off"
          value={text ?? (iso === value ? writeFrenchDate(value) : value)}
          onChange={({ target }) => {
            setText(target.value);
            held.onChange(readFrenchDate(target.value) ?? target.value);
          }}
          onBlur={() => {
            setText(null);
            held.onBlur();
          }}
        />
      )}
    </FieldShell>
  );
}
