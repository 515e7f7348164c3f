import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs } from "./support/people";
import { test } from "./support/test";

const NIGHT = "Les veilleurs de nuit entrent dans le projet";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("anybody finds an experience, narrows the list, reads it and finds it again", async ({ page }) => {
    await page.goto("/occitanie/bibliotheque");
    await expect(page.getByRole("heading", { name: "Bibliothèque des expériences", level: 1 })).toBeVisible();

    // A slip and a word of the field.
    await page.getByRole("searchbox", { name: "Rechercher une expérience" }).fill("equipes de nuit");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page.getByRole("link", { name: NIGHT })).toBeVisible();
    await expect(page.locator("mark").first()).toBeVisible();

    // The count beside a value is the length of the list that it leads to.
    const sector = page.getByRole("navigation", { name: "Affiner" }).getByRole("link", { name: /Adultes en situation de handicap/ });
    if (!(await sector.isVisible())) await page.getByText("Secteur", { exact: true }).click();
    const said = Number((await sector.textContent())?.match(/(\d+)\s*$/)?.[1]);
    await sector.click();
    await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${said} fiche`) })).toBeVisible();
    await expect(page.locator(".library__card")).toHaveCount(said);
    await page.getByRole("link", { name: "Tout effacer" }).click();

    await page.getByRole("link", { name: NIGHT }).first().click();
    await expect(page.getByRole("heading", { name: NIGHT, level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Citer cette fiche" })).toBeVisible();
    await page.getByRole("link", { name: "La nuit compte" }).click();
    await expect(page.getByRole("heading", { name: "La nuit compte", level: 1 })).toBeVisible();
  });

  test("nothing found says what to try, and a wrong address says so", async ({ page }) => {
    await page.goto("/occitanie/bibliotheque?q=xylophone");
    await expect(page.getByText("Aucune fiche ne répond à cette recherche.")).toBeVisible();
    await page.getByText("Essayez avec").getByRole("link").first().click();
    await expect(page.locator(".library__card").first()).toBeVisible();
    await page.goto("/occitanie/bibliotheque?theme=x");
    await expect(page.getByRole("heading", { name: "Recherche illisible" })).toBeVisible();
  });
});

test("the public pages have no accessibility finding, in light and in dark", async ({ page }) => {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ["", "?q=nuit", "/carte", "/collections", "/appels", "/les-veilleurs-de-nuit-entrent-dans-le-projet"]) {
      await page.goto(`/occitanie/bibliotheque${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      expect(wide, `${path} scrolls sideways`).toBe(false);
    }
  }
});

test("the Aract puts a collection together, and it is on the public site", async ({ page }, { project }) => {
  const title = `À lire d’abord, ${project.name}`;
  await enterAs(page, "Coordination Aract");
  await page.goto("/occitanie/collections");
  await page.getByRole("button", { name: "Créer une collection" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Titre" }).fill(title);
  await dialog.getByRole("combobox", { name: /^Ajouter une fiche/ }).fill("veilleurs nuit");
  await dialog.getByRole("option", { name: NIGHT }).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: NIGHT })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Créer la collection" }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: NIGHT })).toBeVisible();
});
