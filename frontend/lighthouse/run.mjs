// Lighthouse on the pages of a demonstration. Without arguments: one visit a page and width, judged by what does not
// depend on the machine. `--times N`: N visits under simulated networks, whose medians are told; `--write FILE` writes them.
//
// CORDEE_BIN is the server's binary, CHROMIUM_PATH the browser's.
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { faults, figures, kB, median } from "./judge.mjs";
import { PAGES } from "./pages.mjs";
import { document } from "./report.mjs";
import { demonstration } from "./server.mjs";

const { values } = parseArgs({ options: { times: { type: "string" }, write: { type: "string" }, only: { type: "string" } } });
const times = Number(values.times ?? 0);
const { CORDEE_BIN: binary, CHROMIUM_PATH: browser } = process.env;
if (!binary || !browser || !Number.isInteger(times)) throw new Error("run it with `cargo xtask lighthouse`");

const CHECKED = ["accessibility", "best-practices", "seo"];
// What the check needs beside them.
const AUDITS = ["cumulative-layout-shift", "network-requests"];
const FLAGS = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const WIDTHS = {
  phone: { formFactor: "mobile" },
  desk: { ...desktopConfig.settings },
};

/** How long a page must be still before it is judged, in ms: one that runs no script is as it will be once loaded. */
const still = (ms) => ({ pauseAfterFcpMs: ms, pauseAfterLoadMs: ms, networkQuietThresholdMs: ms, cpuQuietThresholdMs: ms });

async function visit(chrome, url, width, { script }) {
  const timed = times > 0 ? { onlyCategories: ["performance", ...CHECKED] } : { onlyCategories: CHECKED, onlyAudits: AUDITS, ...still(script ? 500 : 0) };
  const settings = { ...WIDTHS[width], ...timed, disableFullPageScreenshot: true, locale: "en-US" };
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error" }, { extends: "lighthouse:default", settings });
  return lhr;
}

async function addressOf(origin, { path, from, link }) {
  if (path) return origin + path;
  const found = (await (await fetch(origin + from)).text()).match(link)?.[1];
  if (!found) throw new Error(`nothing on ${from} leads there`);
  return origin + found;
}

const load = loadavg()[0].toFixed(1);
const started = Date.now();
const server = await demonstration(binary);
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chrome = await launch({ chromePath: browser, chromeFlags: [...FLAGS, ...sandbox], ignoreDefaultFlags: true });
const rows = [];
let failed = 0;
let version = "";
try {
  for (const page of PAGES.filter(({ name }) => !values.only || values.only === name)) {
    const url = await addressOf(server.origin, page);
    for (const width of Object.keys(WIDTHS)) {
      const results = [];
      for (let time = 0; time < Math.max(times, 1); time += 1) results.push(await visit(chrome, url, width, page));
      version = results[0].lighthouseVersion;
      const found = median(results.map(figures));
      const wrong = [...new Set(results.flatMap((result) => faults(page, result, found)))];
      rows.push({ page, width, found });
      failed += wrong.length > 0 ? 1 : 0;
      const timed = times > 0 ? `, performance ${found.performance}, largest paint ${Math.round(found.largest)} ms` : "";
      console.log(`${wrong.length > 0 ? "FAILED" : "ok    "} ${page.name} (${width}): ${kB(found.bytes)} kB in ${found.requests} files${timed}`);
      for (const one of wrong) console.log(`         ${one}`);
    }
  }
} finally {
  await chrome.kill();
  await server.stop();
}
if (values.write) writeFileSync(values.write, document(rows, { version, browser: process.env["CHROMIUM_VERSION"] ?? "Chromium", times, load }));
console.log(`\n  ${rows.length - failed} passed (${Math.round((Date.now() - started) / 1000)}s)${failed > 0 ? `\n  ${failed} failed` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
