import { useState } from "react";
import { useController } from "react-hook-form";
import { number } from "~/lib/format";
import { FieldShell, type FieldProps } from "~/ui/form/FieldShell";
import { readNumber } from "~/ui/form/fields";
import { MAX_HALF_DAYS } from "../model/entry";

/** A number of days by halves, typed or stepped; the form holds half-days, or the text as typed while it is no number. */
export function HalfDaysField(field: FieldProps) {
  const { field: held } = useController({ name: field.name });
  const [text, setText] = useState<string | null>(null);
  const value = typeof held.value === "number" ? held.value : 0;
  const step = (by: number) => {
    setText(null);
    held.onChange(Math.min(MAX_HALF_DAYS, Math.max(1, Math.trunc(value) + by)));
  };
  const shown = text ?? (typeof held.value === "number" ? number(held.value / 2) : ((held.value as string | undefined) ?? ""));
  return (
    <FieldShell {...field}>
      {(control) => (
        <span className="stepper">
          <button type="button" className="stepper__step" aria-label="Une demi-journée de moins" aria-disabled={value <= 1 || undefined} onClick={() => step(-1)}>
            −
          </button>
          <input
            {...control}
            ref={held.ref}
            name={held.name}
            className="fr-input stepper__value"
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            onChange={({ target }) => {
              setText(target.value);
              const days = readNumber(target.value);
              held.onChange(typeof days === "number" ? days * 2 : days);
            }}
            onBlur={() => {
              setText(null);
              held.onBlur();
            }}
            onKeyDown={(event) => {
              if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
              event.preventDefault();
              step(event.key === "ArrowUp" ? 1 : -1);
            }}
          />
          <button type="button" className="stepper__step" aria-label="Une demi-journée de plus" aria-disabled={value >= MAX_HALF_DAYS || undefined} onClick={() => step(1)}>
            +
          </button>
          <span className="stepper__unit">{value < 4 ? "jour" : "jours"}</span>
        </span>
      )}
    </FieldShell>
  );
}
