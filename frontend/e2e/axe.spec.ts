import { expect, test } from "@playwright/test";
import { expectAccessible, inBothThemes } from "./support/accessibility";
import { enterAs, type Who } from "./support/people";

// Each address × the widths of the projects × both themes. Add yours.
const PUBLIC = ["/connexion", "/connexion/lien", "/invitation", "/accessibilite", "/nulle-part/ailleurs"];
const SIGNED_IN: [Who, string[]][] = [
  ["Coordination Aract", ["/occitanie", "/occitanie/programmes", "/occitanie/programmes?ouvrir=choisir", "/occitanie/mon-compte", "/occitanie/nulle-part"]],
  ["Agent de l’ARS", ["/occitanie", "/bretagne"]],
  ["Consultant", ["/occitanie"]],
  ["Membre d’un trinôme", ["/occitanie"]],
];

test("public pages have no accessibility finding", async ({ page }) => {
  for (const path of PUBLIC) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await inBothThemes(page, () => expectAccessible(page));
    });
  }
});

for (const [who, paths] of SIGNED_IN) {
  test(`pages of «${who}» have no accessibility finding`, async ({ page }) => {
    await enterAs(page, who);
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await inBothThemes(page, () => expectAccessible(page));
      });
    }
  });
}

test("pages reflow at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enterAs(page, "Coordination Aract");
  for (const path of ["/occitanie", "/occitanie/programmes", "/occitanie/mon-compte", "/accessibilite"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
  }
});
