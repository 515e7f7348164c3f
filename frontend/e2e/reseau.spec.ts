import { expect } from "@playwright/test";
import { enterAs, openFromMenu } from "./support/people";
import { test } from "./support/test";

test("a facilitator sees its three structures side by side, and hands a deliverable in", async ({ page }, { project }) => {
  await enterAs(page, "Animateur QVCT");
  await expect(page.getByRole("heading", { name: /Poste 1, Association Les Sentiers d’Oc/ })).toBeVisible();
  for (const structure of ["IME La Clairière du Plantaurel", "ESAT Les Ateliers de la Cavalerie", "MAS Les Bords de Louge"]) {
    await expect(page.getByRole("region", { name: structure })).toBeVisible();
  }
  await page.getByRole("link", { name: "Ouvrir le poste" }).click();
  await expect(page.getByRole("heading", { name: "Poste 1 : Association Les Sentiers d’Oc", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Financement" })).toHaveCount(0);
  // Each width hands in another one, so that both find theirs waiting.
  const place = project.name === "phone" ? "MAS Les Bords de Louge" : "ESAT Les Ateliers de la Cavalerie";
  await page.locator("details.deliverables", { hasText: place }).locator("summary").click();
  await page.getByRole("button", { name: `Remettre : Synthèses des ateliers, ${place}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Remettre", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("indiquez un lien ou un texte");
  await dialog.getByLabel(/^Texte/).fill("Cinq propositions, dont deux à essayer.");
  await dialog.getByRole("button", { name: "Remettre", exact: true }).click();
  await expect(page.getByRole("button", { name: `Remettre à nouveau : Synthèses des ateliers, ${place}` })).toBeVisible();
});

test("the Aract reads the whole network in one table and sets a date in it", async ({ page }) => {
  await enterAs(page, "Coordination Aract");
  await page.getByRole("link", { name: "Tableau du réseau" }).click();
  await expect(page.getByRole("heading", { name: "Réseau des animateurs", level: 1 })).toBeVisible();
  await expect(page.getByText("octobre 2022 – juin 2024")).toBeVisible();
  await expect(page.getByText("JANV 2023 – DEC 2024")).toBeVisible();
  await page.getByRole("button", { name: "Modifier l’étape T6 du réseau" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Note/).fill("Avec les directions générales");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog).toBeHidden();
});

test("the ARS reads the envelope to the cent, and other organisations see none of it", async ({ page }) => {
  await enterAs(page, "Agent de l’ARS");
  await openFromMenu(page, "Programmes");
  await page.getByRole("link", { name: /Animateurs QVCT/ }).first().click();
  await page.getByRole("link", { name: "Subvention" }).click();
  await expect(page.getByText(/1\s000\s000,00\s€, soit 10 postes de 100\s000,00\s€/)).toBeVisible();
  await page.getByRole("link", { name: /Association Canigou Entraide/ }).click();
  await expect(page.getByText("Direction vacante : l’organisme renonce au poste")).toBeVisible();
  await expect(page.getByText("Décisions, la dernière vaut")).toBeVisible();
});
