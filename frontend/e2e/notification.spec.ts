import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs, person } from "./support/people";
import { test } from "./support/test";

test("what one does, another is told of at once, reads, and chooses how to hear of it", async ({ page }) => {
  await enterAs(page, "Consultant");
  const bell = page.getByRole("link", { name: /^Notifications :/ });
  await expect(bell).toBeVisible();
  await bell.click();
  await expect(page.getByRole("heading", { name: "Notifications", level: 1 })).toBeVisible();
  const lines = page.getByRole("list", { name: "Notifications" }).getByRole("listitem");
  await expect(lines.first()).toBeVisible();
  await expectAccessible(page);
  const all = page.getByRole("button", { name: "Tout marquer comme lu" });
  if (await all.isVisible()) await all.click();
  await expect(bell).toHaveAccessibleName("Notifications : aucune non lue");
  await lines.first().getByRole("button", { name: /^Marquer comme non lue/ }).click();
  await expect(bell).toHaveAccessibleName("Notifications : 1 non lue");

  await page.getByRole("link", { name: "Choisir ce que je reçois par courriel" }).click();
  await page.getByLabel("Un récapitulatif par semaine").check({ force: true });
  await page.getByLabel("Jour", { exact: true }).selectOption("jeudi");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Vos choix sont enregistrés.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Jour", { exact: true })).toHaveValue("4");
});

test("a mail of the demonstration is read, and stopped by its link", async ({ page }) => {
  await page.goto("/courriers");
  const mail = page.locator("details").filter({ hasText: "/desabonnement#jeton=" }).first();
  const more = page.getByRole("button", { name: "Charger plus" });
  await expect(page.locator("details").first()).toBeVisible();
  // Whatever was sent since lies above it.
  while ((await mail.count()) === 0 && (await more.isVisible())) {
    const shown = await page.locator("details").count();
    await more.click();
    await expect.poll(() => page.locator("details").count()).toBeGreaterThan(shown);
  }
  await mail.locator("summary").click();
  await expect(mail.getByText(/Bonjour /)).toBeVisible();
  await expectAccessible(page);
  await mail.getByRole("link", { name: /\/desabonnement#jeton=/ }).click();
  await page.getByRole("button", { name: "Ne plus rien recevoir" }).click();
  await expect(page.getByRole("heading", { name: "Vous ne recevrez plus ces courriels" })).toBeVisible();
});

test("the bell rings in another page while it is open", async ({ browser }, { project }) => {
  const helene = await person(browser, "Consultant");
  const bell = helene.getByRole("link", { name: /^Notifications :/ });
  const unread = async () => Number(/(\d+) non lue/.exec(await bell.innerText())?.[1] ?? 0);
  await expect(bell).toBeVisible();
  const before = await unread();
  const ines = await person(browser, "Membre d’un trinôme");
  await ines.getByRole("link", { name: /Vallée de l’Ariège$/ }).first().click();
  await ines.getByRole("navigation", { name: "Parties du groupe" }).getByRole("link", { name: "Discussion", exact: true }).click();
  await ines.getByLabel(/^Votre message/).fill(`La salle est réservée (${project.name}).`);
  await ines.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(ines.getByRole("listitem").filter({ hasText: `La salle est réservée (${project.name}).` })).toBeVisible();
  await expect.poll(unread, { message: "without reloading", timeout: 15_000 }).toBeGreaterThan(before);
  await bell.click();
  await expect(helene.getByRole("list", { name: "Notifications" }).getByRole("listitem").first()).toContainText("a écrit un message");
  await helene.getByRole("link", { name: /a écrit un message$/ }).first().click();
  await expect(helene.getByText(`La salle est réservée (${project.name}).`), "it leads to where it is said").toBeVisible();
});
