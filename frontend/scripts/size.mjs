// What a first visit costs: the script of each first route, its style, and each lazy route. Fails over the budget.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET = { first: 133, lazy: 85, editor: 160, css: 38 };
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8"));
const kilo = (bytes) => Math.round(bytes / 100) / 10;
const gzip = (file) => gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length;

/** The chunks that a chunk needs, itself included. */
function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, found);
  return found;
}
const cost = (keys) => kilo([...keys].reduce((sum, key) => sum + gzip(manifest[key].file), 0));

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shared = closure(entry);
const layout = closure("src/app/TenantLayout.tsx");
const rows = [];
const check = (what, size, budget) => rows.push({ what, kB: size, budget, over: size > budget });

for (const key of Object.keys(manifest).filter((name) => /^src\/(rooms\/.*(Page|Home)|routes\/.*\.page)\.tsx$/.test(name))) {
  const own = closure(key);
  check(key.replace(/^src\/(rooms\/)?/, ""), cost([...own].filter((one) => !shared.has(one) && !layout.has(one))), BUDGET.lazy);
}
// What the page of a sheet fetches after itself, to write in it.
const sheet = closure("src/rooms/sheet/SheetPage.tsx");
check("editor of sheets", cost([...closure("src/rooms/sheet/editor/SheetText.tsx")].filter((one) => !shared.has(one) && !layout.has(one) && !sheet.has(one))), BUDGET.editor);
check("first visit: sign in", cost(new Set([...shared, ...closure("src/rooms/identity/SignInPage.tsx")])), BUDGET.first);
const home = Object.keys(manifest).filter((name) => /^src\/rooms\/home\/\w*Home(Page)?\.tsx$/.test(name));
for (const key of home) check(`first visit: ${key.replace("src/rooms/", "")}`, cost(new Set([...shared, ...layout, ...closure("src/routes/accueil.page.tsx"), ...closure(key)])), BUDGET.first);
const css = readdirSync(`${dist}/assets`).filter((name) => name.endsWith(".css"));
check("style (brotli)", kilo(css.reduce((sum, name) => sum + brotliCompressSync(readFileSync(`${dist}/assets/${name}`)).length, 0)), BUDGET.css);

for (const { what, kB, budget, over } of rows) console.log(`${over ? "OVER " : "     "}${String(kB).padStart(6)} kB of ${String(budget).padStart(3)}  ${what}`);
if (rows.some(({ over }) => over)) process.exit(1);
