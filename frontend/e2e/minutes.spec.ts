import { expect, type Page } from "@playwright/test";
import { enterAs, openFromMenu } from "./support/people";
import { test } from "./support/test";

const SUPPORT = "Appui individuel : analyser les transmissions de la mi-journée";

/** The page of a session whose minutes are begun, at the moment that follows it. */
async function openSession(page: Page) {
  await page.getByRole("link", { name: "Vallée de l’Ariège" }).first().click();
  await expect(page.getByRole("heading", { name: "Vallée de l’Ariège", level: 1 })).toBeVisible();
  await page.goto(`${page.url().split("?")[0]}?onglet=seances`);
  await page.getByRole("link", { name: SUPPORT }).first().click();
  await expect(page.getByRole("heading", { name: SUPPORT, level: 1 })).toBeVisible();
  await page.goto(`${page.url().split("?")[0]}?moment=apres`);
  await expect(page.getByRole("heading", { name: "Compte rendu", level: 2 })).toBeVisible();
}

test("minutes are written through a cut of the network, and nothing is lost", async ({ page, context }, { project }) => {
  await enterAs(page, "Consultant");
  await openSession(page);
  const text = page.getByRole("textbox", { name: /^Restitution au comité/ });
  const written = `Restitué au comité, ${project.name}.`;
  await text.fill(written);
  await text.blur();
  await expect(page.locator(".minutes__section", { has: text }).getByText(/^Enregistré/)).toBeVisible();

  await context.setOffline(true);
  await text.fill(`${written}\n\n- quinze minutes assises`);
  await text.blur();
  await expect(page.locator(".minutes__state").getByText("Conservé sur cet appareil, en attente d’envoi.")).toBeVisible();
  const task = page.getByRole("checkbox", { name: /Essayer quinze minutes assises/ });
  const done = await task.isChecked();
  await task.click({ force: true });
  await expect(task).toBeChecked({ checked: !done });
  await expect(page.getByText("Hors connexion : 2 saisies en attente d’envoi.")).toBeVisible();
  await page.getByRole("button", { name: "Voir ces saisies" }).click();
  const kept = page.getByRole("dialog", { name: "Saisies conservées sur cet appareil" });
  await expect(kept.getByText("- quinze minutes assises")).toBeVisible();
  await kept.getByRole("button", { name: "Revenir à la page" }).click();

  await context.setOffline(false);
  await expect(page.locator(".offline")).toHaveCount(0);
  await expect(page.locator("main").getByText("en attente d’envoi")).toHaveCount(0);
  await page.reload();
  await expect(text).toHaveValue(`${written}\n\n- quinze minutes assises`);
  await expect(task).toBeChecked({ checked: !done });
});

test("a text that could not be sent is found again on the device, and can be dropped", async ({ page, context }) => {
  await enterAs(page, "Consultant");
  await openSession(page);
  const text = page.getByRole("textbox", { name: /^Ce qui a été observé/ });
  const recorded = await text.inputValue();
  await context.route("**/graphql", (route) => route.abort());
  await text.fill("Brouillon du train");
  await page.waitForTimeout(600);
  await page.evaluate(() => localStorage.removeItem("cordee.attente"));
  await page.evaluate(() => indexedDB.deleteDatabase("cordee.outbox"));
  await context.unroute("**/graphql");
  await page.reload();
  await expect(page.getByText(/^Brouillon du .* conservé sur cet appareil\./)).toBeVisible();
  await expect(text).toHaveValue("Brouillon du train");
  await page.getByRole("button", { name: "Abandonner ce brouillon", exact: true }).click();
  await expect(text).toHaveValue(recorded);
});

test("a trinôme ticks its task on its home, and takes the tick back", async ({ page }) => {
  await enterAs(page, "Membre d’un trinôme");
  await expect(page.getByRole("heading", { name: "Vos tâches" })).toBeVisible();
  const task = page.locator(".panel", { has: page.getByRole("heading", { name: "Vos tâches" }) }).getByRole("checkbox").first();
  const name = await task.evaluate((box) => document.querySelector(`label[for="${box.id}"]`)?.textContent ?? "");
  const box = page.getByRole("checkbox", { name });
  await box.click({ force: true });
  await expect(box).toBeChecked();
  await expect(page.getByText(/Faite par .* le/).first()).toBeVisible();
  await box.click({ force: true });
  await expect(box).not.toBeChecked();
  await openFromMenu(page, "Tâches");
  await expect(page.getByRole("heading", { name: "Mes tâches", level: 1 })).toBeVisible();
  await page.getByLabel("Tâches", { exact: true }).selectOption("Toutes celles que je vois");
  await expect(page.getByRole("heading", { name: "Tâches entre les séances", level: 1 })).toBeVisible();
  await page.getByLabel("État").selectOption("Abandonnées");
  await expect(page.getByText("Visites suspendues pendant l’épisode infectieux de Tarascon")).toBeVisible();
});
