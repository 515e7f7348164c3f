import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs } from "./support/people";
import { test } from "./support/test";

const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("a sheet takes the evidence of its project, of which the writer keeps what it wants", async ({ page }, { project }) => {
  await enterAs(page, "Consultant");
  await page.goto("/occitanie/fiches?faire=commencer");
  const begin = page.getByRole("dialog", { name: "Commencer une fiche" });
  await begin.getByLabel("Le travail de").selectOption({ label: "EHPAD Les Terrasses de l’Arget (Vallée de l’Ariège)" });
  await begin.getByLabel(/^Titre/).fill(`Au calme (${project.name})`);
  await begin.getByRole("button", { name: "Commencer la fiche" }).click();

  await test.step("each part says what the project holds, and where it comes from", async () => {
    await expect(part(page, "Le contexte")).toContainText("L’état des lieux partagé compte");
    await expect(part(page, "La démarche")).toContainText("Priorité n° 1 : La relève du soir.");
    await expect(part(page, "Les actions")).toContainText("Hypothèse : si les deux équipes se retrouvent dix minutes");
    await expect(part(page, "Le contexte").locator("blockquote[data-origin^='Carte de l’état des lieux']").first()).toBeVisible();
    await expect(part(page, "La démarche").locator("p[data-origin*='issue de l’état des lieux']").first()).toBeVisible();
  });

  await test.step("a measure is left out, and offered again", async () => {
    const measures = page.getByRole("region", { name: "Ce qui a été mesuré" });
    await expect(measures.getByRole("figure")).not.toHaveCount(0);
    const before = await measures.getByRole("figure").count();
    const choose = async (on: boolean) => {
      await measures.getByRole("button", { name: "Choisir les mesures" }).click();
      const dialog = page.getByRole("dialog", { name: "Choisir les mesures à publier" });
      const first = dialog.getByRole("checkbox").first();
      await expect(first).toBeChecked({ checked: !on });
      await dialog.locator("label").first().click();
      await expect(first).toBeChecked({ checked: on });
      await dialog.getByRole("button", { name: "Publier les mesures choisies" }).click();
      await expect(dialog).toBeHidden();
    };
    await choose(false);
    await expect(measures.getByRole("figure")).toHaveCount(before - 1);
    await choose(true);
    await expect(measures.getByRole("figure")).toHaveCount(before);
    await expectAccessible(page);
  });

  await test.step("what was never published is put aside, and taken up again", async () => {
    await page.getByRole("button", { name: "Abandonner cette fiche" }).click();
    await page.getByRole("dialog", { name: "Abandonner cette fiche ?" }).getByRole("button", { name: "Abandonner la fiche" }).click();
    await expect(page.getByText("Elle n’a jamais été publiée.")).toBeVisible();
    await expect(part(page, "Le contexte")).toHaveCount(0);
    await page.getByRole("button", { name: "Reprendre cette fiche" }).click();
    await expect(part(page, "Le contexte")).toBeVisible();
  });
});

test("a priority and its group of cards lead to each other", async ({ page }, { project }) => {
  const title = `Les transmissions du week-end (${project.name})`;
  await enterAs(page, "Membre d’un trinôme");
  await page.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  const parts = page.getByRole("navigation", { name: "Parties du projet" });
  await parts.getByRole("link", { name: "Priorités et expérimentations" }).click();
  await page.getByRole("button", { name: "Retenir une situation" }).click();
  const dialog = page.getByRole("dialog", { name: "Retenir une situation" });
  // How many cards it has depends on what was written on the board before.
  const groups = dialog.getByLabel("Issue de l’état des lieux");
  const value = await groups.locator("option", { hasText: /^Les transmissions \(/ }).getAttribute("value");
  await groups.selectOption(value);
  await dialog.getByLabel("Situation retenue").fill(title);
  await dialog.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(dialog).toBeHidden();
  const retained = page.getByRole("region", { name: "Priorités" }).getByRole("listitem").filter({ hasText: title });
  await expect(retained).toContainText("Issue de l’état des lieux : Les transmissions (");
  await retained.getByRole("link", { name: "Les transmissions", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "État des lieux partagé" })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(`^Priorité n° \\d+ : ${title.replaceAll(/[()]/g, "\\$&")}`) }).click();
  await expect(retained).toBeVisible();
  await expectAccessible(page);
});
