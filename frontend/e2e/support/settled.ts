import { expect, type Page } from "@playwright/test";

/** Waits for all that a page shows, `about` which one may be said: what comes late moves what is under it. */
export async function settled(page: Page, about?: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }), about).toBeVisible();
  await expect(page.locator("[aria-busy=true]"), about).toHaveCount(0);
}
