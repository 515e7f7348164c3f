import { expect, type Locator, type Page } from "@playwright/test";

/** What a dialog shows of a poster prints alone, with its code, on one page. */
export async function expectPoster(page: Page, dialog: Locator): Promise<void> {
  const code = dialog.getByRole("img", { name: /QR code/ });
  await expect(code).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(code, "on paper too").toBeVisible();
  await expect(dialog.getByRole("button", { name: "Imprimer l’affiche" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  const document = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(document.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
}
