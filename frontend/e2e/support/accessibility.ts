import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules to which a theme matters. */
const THEMED = ["color-contrast", "link-in-text-block"];

/** Nothing found by axe (by these rules alone when given), nothing wider than the screen. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  expect(await findings(page, rules)).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** What axe finds. A document is given it once; what passes is counted and not told, which is most of the time it takes. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // One after the other, the page first: the frames answer to it.
  // oxlint-disable-next-line no-await-in-loop
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(`${AXE};undefined`);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { reporter: "no-passes", resultTypes: ["violations"], ...(values && { runOnly: { type: "rule" as const, values } }) });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }, rules);
}

/** Nothing wider than the screen; polled, as a page goes on laying itself out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(excess, { message: `pixels beyond the screen at ${page.url()}` }).toBeLessThanOrEqual(0);
}

/** By every rule in the theme that the page is in, then by what the other one changes. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  if ((await page.locator("body.document").count()) > 0) return expectDocumentAccessible(page);
  await expectAccessible(page);
  const theme = page.locator("html");
  const colorScheme = (await theme.getAttribute("data-fr-theme")) === "dark" ? "light" : "dark";
  await page.emulateMedia({ colorScheme });
  await expect(theme).toHaveAttribute("data-fr-theme", colorScheme);
  await expectAccessible(page, THEMED);
}

/** What the server writes itself is light alone, but the library, which is as the reader's system. */
async function expectDocumentAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
  if ((await page.locator("body.library").count()) === 0) return;
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, THEMED);
}

/**
 * What a page is made of: each kind of element, by tag, classes, role and state, once. Another page of the same shape
 * and of the same kinds has nothing more to find.
 */
export async function kindsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.body.querySelectorAll("*")) {
      const states = [...element.attributes].filter(({ name }) => name === "role" || name === "disabled" || name.startsWith("aria-current") || name.startsWith("data-"));
      kinds.add([element.tagName, ...element.classList, ...states.filter(({ value }) => /^[\w-]{0,20}$/.test(value)).map(({ name, value }) => `${name}=${value}`)].join(" "));
    }
    return [...kinds];
  });
}
