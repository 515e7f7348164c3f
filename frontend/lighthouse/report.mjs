// The figures as a page of docs/.
import { cpus } from "node:os";
import { kB } from "./judge.mjs";
import { GOALS } from "./pages.mjs";

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** One table a width; what misses its goal is in bold. */
export function tables(rows) {
  return ["phone", "desk"].map((width, at) => {
    const goal = (reached, text) => (reached ? text : `**${text}**`);
    const lines = rows.filter((row) => row.width === width).map(({ page, found }) => {
      const cells = [
        page.name,
        goal(found.performance >= GOALS.performance[at], `${found.performance}`),
        `${found.accessibility}`,
        `${found.practices}`,
        page.listed === false ? "kept out" : `${found.seo}`,
        seconds(found.first),
        goal(found.largest <= GOALS.largest[at], seconds(found.largest)),
        goal(found.blocking <= GOALS.blocking[at], `${Math.round(found.blocking)} ms`),
        goal(found.shift <= GOALS.shift, found.shift.toFixed(3)),
        `${kB(found.bytes)} kB`,
        `${kB(found.script)} kB`,
        `${found.requests}`,
      ];
      return `| ${cells.join(" | ")} |`;
    });
    const head = ["page", "performance", "accessibility", "practices", "search engines", "first paint", "largest paint", "blocked", "shift", "fetched", "of it script", "files"];
    const title = width === "phone" ? "On a phone" : "On a desk";
    const goals = `performance ≥ ${GOALS.performance[at]}, largest paint ≤ ${seconds(GOALS.largest[at])}, blocked ≤ ${GOALS.blocking[at]} ms, shift ≤ ${GOALS.shift}`;
    return `## ${title}\n\nGoals: ${goals}; accessibility, practices and search engines 100.\n\n| ${head.join(" | ")} |\n|${"---|".repeat(head.length)}\n${lines.join("\n")}\n`;
  }).join("\n");
}

/** The whole of docs/lighthouse.md. */
export function document(rows, { version, browser, times, load }) {
  const day = new Date().toISOString().slice(0, 10);
  return `# What Lighthouse says

Made by \`cargo xtask lighthouse --write\`; do not edit, run it again.

- **Pages:** of the demonstration, served by \`cordee\` built with \`--profile optimised\`, each visited anew ${times} times at each
  width; a figure is the median. «Search» is kept from search engines on purpose.
- **Networks:** Lighthouse's own simulations: a slow 4G phone whose processor is four times slower, and a desk.
- Times depend on the machine and on what else it does: they are told, and stop nothing. What does not depend on it
  (accessibility, practices, search engines, shift, weights, script on pages that need none) is checked by \`cargo xtask test\`.
- Lighthouse ${version}, ${browser}, on ${day}; ${cpus().length} cores, load ${load} at the start.

${tables(rows)}`;
}
