import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing found by axe (by these rules alone when given), nothing wider than the screen. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  // The other mode is for frames of other origins, which no page has, and takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`)).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/** Nothing wider than the screen; polled, as a page goes on laying itself out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(excess, { message: `pixels beyond the screen at ${page.url()}` }).toBeLessThanOrEqual(0);
}

/** By every rule in the light theme, then by what the dark one changes. What the server writes itself is light alone. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  if ((await page.locator("body.document").count()) > 0) return expectAccessible(page);
  await inTheme(page, "light");
  await expectAccessible(page);
  await inTheme(page, "dark");
  await expectAccessible(page, ["color-contrast", "link-in-text-block"]);
  await inTheme(page, "light");
}

async function inTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", colorScheme);
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
