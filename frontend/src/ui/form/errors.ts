import type { FieldErrors } from "react-hook-form";
import type { SummaryLine } from "./ErrorSummary";

/** The control of a field, by its name. */
export function controlOf(form: HTMLFormElement | null, name: string | undefined): HTMLElement | undefined {
  if (!form || !name) return undefined;
  return [...form.querySelectorAll<HTMLElement>("[data-field]")].find(({ dataset }) => dataset["field"] === name);
}

/** The errors of a form as lines, in the order of its fields; those of lists are named by their path. */
export function errorsOf(errors: FieldErrors, prefix = ""): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const field = `${prefix}${name}`;
    if (!error) return [];
    if (typeof error.message === "string" && error.message !== "") return [{ message: error.message, field }];
    return errorsOf(error as FieldErrors, `${field}.`);
  });
}
