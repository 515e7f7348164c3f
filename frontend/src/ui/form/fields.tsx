import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { useController, useFormContext } from "react-hook-form";
import { cx } from "~/lib/cx";
import { type Option, Options } from "../Options";
import { type FieldProps, FieldShell, useFieldError } from "./FieldShell";

type TextProps = FieldProps & {
  type?: "text" | "email" | "tel" | "url" | "time";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "email";
  maxLength?: number;
  spellCheck?: boolean;
};

export function TextField({ type = "text", autoComplete, inputMode, maxLength, spellCheck, ...field }: TextProps) {
  const { register } = useFormContext();
  return (
    <FieldShell {...field}>
      {(control) => (
        <input
          {...control}
          {...register(field.name)}
          className="fr-input"
          type={type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          spellCheck={spellCheck}
        />
      )}
    </FieldShell>
  );
}

export function TextAreaField({ rows = 4, maxLength, ...field }: FieldProps & { rows?: number; maxLength?: number }) {
  const { register } = useFormContext();
  return (
    <FieldShell {...field}>
      {(control) => <textarea {...control} {...register(field.name)} className="fr-input" rows={rows} maxLength={maxLength} />}
    </FieldShell>
  );
}

/** A whole or decimal number typed as French people do («1,5»); the form holds a number, or `undefined` when empty. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string }) {
  const { field: held } = useController({ name: field.name });
  const text = typeof held.value === "number" ? String(held.value).replace(".", ",") : ((held.value as string | undefined) ?? "");
  return (
    <FieldShell {...field} hint={field.hint ?? unit}>
      {(control) => (
        <input
          {...control}
          ref={held.ref}
          name={held.name}
          className="fr-input"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onBlur={held.onBlur}
          onChange={({ target }) => held.onChange(readNumber(target.value))}
        />
      )}
    </FieldShell>
  );
}

/** A finished number, nothing, or the text as typed while it is neither («1,»). */
export function readNumber(text: string): number | string | undefined {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d*[1-9])?$/.test(plain) ? Number(plain) : text;
}


type SelectProps = FieldProps & { options: readonly Option[]; placeholder?: string; onChange?: (value: string) => void };

export function SelectField({ options, placeholder = "Choisir…", onChange, ...field }: SelectProps) {
  const { register } = useFormContext();
  return (
    <FieldShell {...field} group="fr-select-group">
      {(control) => (
        <select
          {...control}
          {...register(field.name, { onChange: ({ target }: { target: HTMLSelectElement }) => onChange?.(target.value) })}
          className="fr-select"
        >
          <option value="" disabled={!field.optional}>
            {placeholder}
          </option>
          <Options options={options} />
        </select>
      )}
    </FieldShell>
  );
}

export function CheckboxField({ name, label, hint }: FieldProps) {
  const { register } = useFormContext();
  const error = useFieldError(name);
  const id = `case-${name}`;
  return (
    <div className={cx("fr-checkbox-group", error && "fr-checkbox-group--error")}>
      <input type="checkbox" id={id} data-field={name} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} {...register(name)} />
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint ? <span className="fr-hint-text">{hint}</span> : null}
      </label>
      {error ? (
        <p className="fr-error-text" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** One of a few choices, all in sight. */
export function RadioField({ name, label, hint, options, inline = false }: FieldProps & { options: readonly (Option & { hint?: ReactNode })[]; inline?: boolean }) {
  const { register } = useFormContext();
  const error = useFieldError(name);
  const id = `choix-${name}`;
  return (
    <fieldset className={cx("fr-fieldset", error && "fr-fieldset--error")} aria-labelledby={cx(`${id}-legend`, error && `${id}-error`)}>
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legend`}>
        {label}
        {hint ? <span className="fr-hint-text">{hint}</span> : null}
      </legend>
      {options.map((option, index) => (
        <div key={option.value} className={cx("fr-fieldset__element", inline && "fr-fieldset__element--inline")}>
          <div className="fr-radio-group">
            <input type="radio" id={`${id}-${option.value}`} value={option.value} disabled={option.disabled} data-field={index === 0 ? name : undefined} {...register(name)} />
            <label className="fr-label" htmlFor={`${id}-${option.value}`}>
              {option.label}
              {option.hint ? <span className="fr-hint-text">{option.hint}</span> : null}
            </label>
          </div>
        </div>
      ))}
      {error ? (
        <div className="fr-messages-group" id={`${id}-error`}>
          <p className="fr-message fr-message--error">{error}</p>
        </div>
      ) : null}
    </fieldset>
  );
}
