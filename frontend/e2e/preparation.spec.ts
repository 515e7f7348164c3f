import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs, openFromMenu, person } from "./support/people";
import { test } from "./support/test";

test("a consultant prepares tomorrow’s session, and sees a voice answer", async ({ page, browser }, { project }) => {
  await enterAs(page, "Consultant");
  await expect(page.getByText("À préparer").first()).toBeVisible();
  await page.getByRole("link", { name: /^Séquence 3/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Séquence 3/ })).toBeVisible();
  const address = page.url();

  await test.step("the agenda is put in another order by keyboard", async () => {
    await page.getByRole("button", { name: /^Modifier l’ordre du jour/ }).click();
    const dialog = page.getByRole("dialog", { name: "Préparer la séance" });
    const title = await dialog.getByLabel("Point 2", { exact: true }).inputValue();
    await dialog.getByLabel("Point 2", { exact: true }).press("Alt+ArrowUp");
    await expect(dialog.getByLabel("Point 1", { exact: true })).toHaveValue(title);
    await expect(dialog.getByLabel("Point 1", { exact: true })).toBeFocused();
    await dialog.getByRole("button", { name: "Ajouter un point" }).click();
    await page.keyboard.type(`Essai ${project.name}`);
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.locator(".agenda li").first()).toContainText(title);
    await expect(page.locator(".agenda")).toContainText(`Essai ${project.name}`);
  });

  await test.step("what is made ready is ticked, by whom and when", async () => {
    const line = page.locator(".checklist li").filter({ hasText: "feuille d’émargement vierge" });
    // The tick is drawn once it is queued: `check()`, which looks at once, is too soon on a busy machine.
    await line.getByRole("checkbox").click();
    await expect(line.getByRole("checkbox")).toBeChecked();
    await expect(line).toContainText("Fait par Hélène Marquet");
    await line.getByRole("checkbox").click();
    await expect(line).not.toContainText("Fait par");
    await expect(line.getByRole("checkbox")).not.toBeChecked();
  });

  await test.step("a tick waits for the network", async () => {
    const line = page.locator(".checklist li").filter({ hasText: "feuille d’émargement vierge" });
    await page.context().setOffline(true);
    await line.getByRole("checkbox").click();
    await expect(line).toContainText("En attente d’envoi");
    await expect(line.getByRole("checkbox")).toBeChecked();
    await page.context().setOffline(false);
    await expect(line).toContainText("Fait par Hélène Marquet", { timeout: 20_000 });
    await line.getByRole("checkbox").click();
    await expect(line).not.toContainText("Fait par");
  });

  await test.step("a voice answers elsewhere, and the page follows", async () => {
    const voice = await person(browser, "Membre d’un trinôme");
    await voice.goto(address);
    const mine = voice.getByLabel(/votre réponse$/);
    const before = await page.locator(".answers__gap").allInnerTexts();
    const gapOf = (who: typeof page) => who.locator(".answers__gap").allInnerTexts();
    await mine.selectOption("Ne vient pas");
    await expect.poll(() => gapOf(voice)).not.toEqual(before);
    const gap = await gapOf(voice);
    expect(gap.join()).toContain("Manquera");
    await expect.poll(() => gapOf(page)).toEqual(gap);
    await mine.selectOption("Vient");
    await expect.poll(() => gapOf(page)).not.toEqual(gap);
    await expect(voice.getByRole("heading", { name: "Liste de préparation" })).toBeHidden();
    await voice.getByRole("button", { name: /^Commenter :/ }).first().click();
    const comments = voice.locator(".comments");
    await comments.getByLabel(/^Votre message/).fill("Page 3 : de quelle année ?");
    await comments.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(comments.getByRole("listitem").filter({ hasText: "Page 3 : de quelle année ?" })).toBeVisible();
    await expectAccessible(voice);
    await page.getByRole("button", { name: /^1 commentaire/ }).click();
    await expect(page.locator(".comments").getByText("Page 3 : de quelle année ?")).toBeVisible();
    await voice.context().close();
  });
  await expectAccessible(page);
});

test("the week goes by at the keyboard", async ({ page }) => {
  await enterAs(page, "Consultant");
  await openFromMenu(page, "Semaine");
  const title = page.getByRole("heading", { level: 1, name: /^Semaine du/ });
  await expect(title).toBeVisible();
  const now = await title.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/semaine=\d{4}-W\d{2}/);
  await expect(title).not.toHaveText(now);
  await expect(page.locator(".week-day")).toHaveCount(7);
  await page.keyboard.press("ArrowLeft");
  await expect(title).toHaveText(now);
  await expectAccessible(page);
});
