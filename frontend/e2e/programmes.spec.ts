import { expect } from "@playwright/test";
import { enterAs, openFromMenu } from "./support/people";
import { test } from "./support/test";

test("the Aract opens a programme from its rulebook, after seeing what a group costs", async ({ page }, { project }) => {
  await enterAs(page, "Coordination Aract");
  await openFromMenu(page, "Programmes");
  await page.getByRole("button", { name: "Ouvrir un programme" }).click();
  const dialog = page.getByRole("dialog", { name: "Ouvrir un programme" });
  await dialog.getByLabel("Cahier des charges").selectOption({ value: "occitanie-collectifs-ehpad-2023" });
  await dialog.getByLabel("Nombre d’établissements").selectOption("4");
  await expect(dialog.getByText("16,5 jours")).toBeVisible();
  await expect(dialog.getByText("24 750,00 €")).toBeVisible();
  await expect(dialog.getByText("19 800,00 €")).toBeVisible();
  await expect(dialog.getByText("1 237,50 €")).toBeVisible();

  await dialog.getByLabel(/^Début/).fill("1/2/2027");
  await dialog.getByLabel(/^Fin/).fill("1/1/2027");
  await dialog.getByRole("button", { name: "Ouvrir le programme" }).click();
  await expect(dialog.getByRole("alert")).toContainText("La fin précède le début.");

  const title = `Collectifs EHPAD, essai ${project.name} ${Date.now()}`;
  await dialog.getByLabel(/^Titre/).fill(title);
  await dialog.getByLabel(/^Fin/).fill("31 décembre 2028");
  await dialog.getByRole("button", { name: "Ouvrir le programme" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();

  await openFromMenu(page, "Programmes");
  await expect(page.getByRole("rowheader", { name: title })).toBeVisible();
});

test("who may not open a programme is not offered to", async ({ page }) => {
  await enterAs(page, "Consultant");
  await openFromMenu(page, "Programmes");
  await expect(page.getByRole("heading", { name: "Programmes", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Ouvrir un programme" })).toHaveCount(0);
});
