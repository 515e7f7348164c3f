// What the linter cannot see: rooms never import each other, and class names are written in full.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const src = fileURLToPath(new URL("../src", import.meta.url));
const LAYERS = {
  // A folder, and those that it may import.
  lib: ["lib", "gql"],
  ui: ["ui", "lib"],
  app: ["app", "ui", "lib", "gql", "routes"],
  routes: ["routes", "rooms", "app", "lib", "gql"],
  rooms: ["rooms", "app", "ui", "lib", "gql"],
};

const faults = [];
for (const name of readdirSync(src, { recursive: true, encoding: "utf8" })) {
  if (!/\.tsx?$/.test(name) || name.startsWith("gql/")) continue;
  const file = join(src, name);
  const text = readFileSync(file, "utf8");
  const [layer, room] = name.split("/");
  const fault = (message) => faults.push(`src/${name}: ${message}`);

  for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*"((?:~\/|\.)[^"]+)"/g)) {
    const path = relative(src, target.startsWith("~/") ? join(src, target.slice(2)) : resolve(dirname(file), target));
    const [targetLayer, targetRoom] = path.split("/");
    if (LAYERS[layer] && LAYERS[targetLayer] && !LAYERS[layer].includes(targetLayer)) fault(`${layer}/ may not import ${path}`);
    if (layer === "rooms" && targetLayer === "rooms" && targetRoom !== room) fault(`rooms never import each other: ${path}`);
  }
  if (/\bfr-[\w-]*\$\{(?!string\})/.test(text)) fault("write DSFR class names in full: the build keeps only those it reads");
  for (const [, written] of text.matchAll(/graphql\(\s*`\s*(subscription\b[^`]*)`/g)) {
    // The bell says how things stand each time, whatever came before.
    if (/\{\s*bell\b/.test(written)) continue;
    if (!/\$after: JournalPosition\b[^]*\bafter: \$after\b/.test(written)) fault("a subscription takes $after, to go on from there when the connection comes back");
    if (!/\bposition\b/.test(written)) fault("a subscription asks for each change's position");
  }
  if (layer !== "ui" && name !== "main.tsx" && text.includes('from "@codegouvfr')) fault("only ui/ imports react-dsfr");
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log("Layout: rooms, layers and class names are in order.");
