import { test as base } from "@playwright/test";

/** Whoever a test had enter in a browser of their own has left at its end: a page left open goes on reading what changes. */
export const test = base.extend<{ left: void }>({
  left: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
