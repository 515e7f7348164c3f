import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";
import type { $ZodType } from "zod/v4/core";

/** Has a form checked by its schema, through the interface that schemas have in common: one message a field, the first. */
export function resolverOf<Values extends FieldValues>(schema: $ZodType<Values, FieldValues>): Resolver<FieldValues, unknown, Values> {
  return async (values) => {
    const result = await schema["~standard"].validate(values);
    if (!result.issues) return { values: result.value, errors: {} };
    const errors: FieldErrors = {};
    const said = new Set<string>();
    for (const { path, message } of result.issues) {
      const name = (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".");
      if (said.has(name)) continue;
      said.add(name);
      set(errors, name || "root", { type: "schema", message });
    }
    return { values: {}, errors };
  };
}
