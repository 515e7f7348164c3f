import { expect, type Page } from "@playwright/test";

/** An address without what names one thing among others: `/occitanie/groupes/:id?onglet=jours`. */
export function shapeOf(href: string): string {
  const { pathname, searchParams } = new URL(href, "http://x");
  const search = [...searchParams].filter(([, value]) => /^[a-z-]{1,20}$/.test(value)).map(([key, value]) => `${key}=${value}`);
  return [pathname.replaceAll(/\/[\w-]{16,}(?=\/|$)/g, "/:id"), search.toSorted().join("&")].filter(Boolean).join("?");
}

/** Whether a link leads to something that is no page: a feed, an export, a document. */
const isFile = (href: string) => /\.(atom|csv|json|pdf|xml|zip)$|\/oai$/.test(new URL(href, "http://x").pathname);

/** Opens an address, and waits for all that it shows. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  await expect(page.locator("[aria-busy=true]"), path).toHaveCount(0);
}

/**
 * Follows every link of the application from where the page is, each shape of address once, and looks at each page.
 * Returns an address of each shape seen, so that a test can ask that some were.
 */
export async function crawl(page: Page, look: (shape: string) => Promise<void>): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = [new URL(page.url()).pathname];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const shape = shapeOf(path);
    if (seen.has(shape)) continue;
    seen.set(shape, path);
    await visit(page, path);
    await look(shape);
    const links = await page.locator("nav a[href], main a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    queue.push(...links.filter((href) => href.startsWith("/") && !href.startsWith("//") && !isFile(href)));
  }
  return seen;
}
