import type { Page } from "@playwright/test";
import { settled } from "./settled";

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
  return settled(page, path);
}

/** As the router of the application lets itself be found; a document of the server's own has none. */
type Routed = { __TSR_ROUTER__?: { getMatchedRoutes: (path: string) => readonly [unknown, object, unknown]; state: { status: string; location: { href: string }; resolvedLocation?: { href: string } } } };

/** Goes to an address as a link does: within the application where both are in it, which is far quicker; else by loading it. */
async function follow(page: Page, path: string): Promise<void> {
  const within = await page.evaluate((to) => {
    const [, params, route] = (window as Routed).__TSR_ROUTER__?.getMatchedRoutes(new URL(to, location.href).pathname) ?? [];
    if (!route || !params || "**" in params) return false;
    history.pushState(null, "", to);
    return true;
  }, path);
  if (!within) return visit(page, path);
  await page.waitForFunction(() => {
    const { status, location: asked, resolvedLocation: shown } = (window as Routed).__TSR_ROUTER__?.state ?? {};
    return status === "idle" && asked?.href === shown?.href;
  });
  return settled(page, path);
}

// What the server writes itself is the same for everyone: the first who comes by looks at it.
const documents = new Set<string>();

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
    if (documents.has(shape)) continue;
    await follow(page, path);
    await look(shape);
    if ((await page.locator("body.document").count()) > 0) documents.add(shape);
    const links = await page.locator("nav a[href], main a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    queue.push(...links.filter((href) => href.startsWith("/") && !href.startsWith("//") && !isFile(href)));
  }
  return seen;
}
