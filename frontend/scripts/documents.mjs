// Finds the GraphQL documents written in the sources as graphql(`…`).
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

/** Every `{ file, text }` under `directory`, in a stable order. */
export function documentsIn(directory) {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("gql/"))
    .toSorted()
    .flatMap((name) => {
      const file = join(directory, name);
      return [...readFileSync(file, "utf8").matchAll(CALL)].map((match) => ({ file, text: match[1] }));
    });
}
