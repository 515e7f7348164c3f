import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs } from "./support/people";
import { test } from "./support/test";

test("a facilitator finds its tasks, its steps and the life of its network", async ({ page }) => {
  await enterAs(page, "Animateur QVCT");
  await expect(page.getByRole("heading", { name: "Votre réponse est attendue" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Vos tâches" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Étapes à venir" }).getByRole("listitem").first()).toBeVisible();
  await page.getByRole("link", { name: "Vie du réseau" }).click();
  await expect(page.getByRole("heading", { name: /^Réseau/, level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: /T5/ }).first()).toBeVisible();
  const tabs = page.getByRole("navigation", { name: "Parties du groupe" });
  await tabs.getByRole("link", { name: "Animateurs" }).click();
  await expect(page.getByRole("table", { name: "Postes et animateurs" })).toContainText("Yanis Ferrer");
  await tabs.getByRole("link", { name: "Discussion" }).click();
  await expect(page.getByText("la grille d’observation des transmissions")).toBeVisible();
});

test("a poll of the network tells which post would miss", async ({ page }) => {
  await enterAs(page, "Animateur QVCT");
  await page.getByRole("link", { name: /^Trouver une date : T6/ }).click();
  await expect(page.getByRole("list", { name: "Qui manquerait" }).first()).toContainText("Poste n° 2");
  await expect(page.getByRole("heading", { name: "Réponses de chacun" })).toBeVisible();
  await expect(page.getByText("Animateur · Poste n° 1")).toBeVisible();
});

test("a day that was held shows the posts that signed", async ({ page }) => {
  await enterAs(page, "Animateur QVCT");
  await page.getByRole("link", { name: "Vie du réseau" }).click();
  await page.getByRole("link", { name: /^T4/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("T4");
  await expect(page.getByText(/animateurs présents sur/).first()).toBeVisible();
  await expect(page.getByText("La fiche d’expérimentation commune est adoptée.").first()).toBeVisible();
});

test("the Aract reads who is late, who is alone and who asks, and a facilitator asks for its post", async ({ page, browser }, { project }) => {
  const facilitator = await (await browser.newContext()).newPage();
  await enterAs(facilitator, "Animateur QVCT");
  await facilitator.getByRole("link", { name: "Demander un appui à l’Aract" }).click();
  const dialog = facilitator.getByRole("dialog");
  const title = `Préparer le comité de juin (${project.name})`;
  await dialog.getByLabel("Pour le poste ou une structure").selectOption({ index: 1 });
  await dialog.getByLabel(/^Objet/).fill(title);
  await dialog.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(facilitator.getByRole("heading", { name: title, level: 1 })).toBeVisible();

  await enterAs(page, "Coordination Aract");
  await page.getByRole("link", { name: "Tableau du réseau" }).click();
  await page.getByRole("navigation", { name: "Parties du réseau" }).getByRole("link", { name: "Vie du réseau" }).click();
  for (const part of ["Prochains temps", "Qui est en retard", "Qui est seul", "Qui demande un appui"]) {
    await expect(page.getByRole("heading", { name: part })).toBeVisible();
  }
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Poste n° 1").first()).toBeVisible();
});

test("a deliverable is commented where it stands, by those of its post", async ({ page }) => {
  await enterAs(page, "Animateur QVCT");
  await page.getByRole("link", { name: "Ouvrir le poste" }).click();
  await page.getByRole("button", { name: /^Commenter : Stratégie QVT/ }).click();
  const comments = page.locator(".comments");
  await expect(comments).toContainText("L’établissement ou le poste, la personne qui l’accompagne et l’Aract le liront.");
  await expectAccessible(page);
  await comments.getByLabel(/^Votre message/).fill("L’annexe suit cette semaine.");
  await comments.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByRole("button", { name: /^1 commentaire : Stratégie QVT/ })).toBeVisible();
});
