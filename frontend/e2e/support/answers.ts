import type { Page, Route } from "@playwright/test";

/** What a failed answer asks people to quote. */
export const REFERENCE = "essai-0001";

/** Holds one query's answers until told what to make of them, and of those that come next. */
export async function holdAnswers(page: Page, query: string) {
  const named = new RegExp(`\\bquery ${query}\\b`);
  const held: Route[] = [];
  let fate: ((route: Route) => Promise<void>) | undefined;
  await page.route("**/graphql", async (route) => {
    const { query: text } = route.request().postDataJSON() as { query: string };
    if (!named.test(text)) await route.fallback();
    else if (fate) await fate(route);
    else held.push(route);
  });
  const decide = async (next: (route: Route) => Promise<void>) => {
    fate = next;
    await Promise.all(held.splice(0).map(next));
  };
  return {
    /** The server answers that it failed. */
    fail: () => decide((route) => route.fulfill({ json: { data: null, errors: [{ message: "essai", extensions: { code: "INTERNAL", requestId: REFERENCE } }] } })),
    /** The server cannot be reached. */
    cut: () => decide((route) => route.abort()),
    pass: () => decide((route) => route.continue()),
    stop: () => page.unrouteAll({ behavior: "ignoreErrors" }),
  };
}
