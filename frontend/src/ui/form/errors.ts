import type { FieldErrors } from "react-hook-form";
import type { SummaryLine } from "./ErrorSummary";

/** The errors of a form as lines, in the order of its fields; those of lists are named by their path. */
export function errorsOf(errors: FieldErrors, prefix = ""): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const field = `${prefix}${name}`;
    if (!error) return [];
    if (typeof error.message === "string" && error.message !== "") return [{ message: error.message, field }];
    return errorsOf(error as FieldErrors, `${field}.`);
  });
}
