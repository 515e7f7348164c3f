import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, defineConfig, devices } from "@playwright/test";

// The runner's workers read this file again: what is drawn once travels by the environment.
const env = process.env;
env["CORDEE_E2E_PORT"] ??= String(20_000 + 2 * (process.pid % 10_000));
const given = env["CORDEE_E2E_URL"];
const demos = given ? undefined : (env["CORDEE_E2E_DIR"] ??= mkdtempSync(join(tmpdir(), "cordee-e2e-")));
const binary = env["CORDEE_BIN"] ?? fileURLToPath(new URL("../target/debug/cordee", import.meta.url));

const FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const PLACES = ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];

/** `CHROMIUM_PATH`, Playwright's own, `PATH`, the usual places; else one line that says what to do. */
function browser(): string {
  const named = env["CHROMIUM_PATH"];
  const inPath = (env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = named || [chromium.executablePath(), ...inPath, ...PLACES].find((path) => existsSync(path));
  if (found) return found;
  throw new Error("No Chromium: run `npx playwright install chromium`, or install your system's package `chromium` (or set CHROMIUM_PATH).");
}

const WIDTHS = [
  { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
  { name: "phone", use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } } },
];

/** Where each width finds its server: its own, as its tests follow one another in one demonstration. */
const listenOf = (index: number) => `127.0.0.1:${Number(env["CORDEE_E2E_PORT"]) + index}`;

export default defineConfig({
  testDir: "e2e",
  globalTeardown: "./e2e/support/teardown.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: given ? 1 : WIDTHS.length,
  retries: 0,
  forbidOnly: Boolean(env["CI"]),
  reporter: [["list"]],
  use: {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    actionTimeout: 30_000,
    // A fifth of the time of a run, for what nobody can open there.
    trace: env["CI"] ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browser(), args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...FLAGS] },
  },
  projects: WIDTHS.map(({ name, use }, index) => ({ name, workers: 1, use: { ...use, baseURL: given ?? `http://${listenOf(index)}` } })),
  ...(demos && {
    webServer: WIDTHS.map(({ name }, index) => ({
      name,
      command: `"${binary}" demo --dir "${join(demos, name)}" --listen ${listenOf(index)}`,
      url: `http://${listenOf(index)}/readyz`,
      timeout: 120_000,
      stdout: "ignore",
      stderr: "pipe",
    })),
  }),
});
