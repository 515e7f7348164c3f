import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs, pathOf, person } from "./support/people";
import { test } from "./support/test";

const card = (page: Page, text: string) => page.locator(".card-item").filter({ hasText: text });
const column = (page: Page, field: string) => page.getByRole("region", { name: field, exact: true });

test("two people write, move and vote on one état des lieux, and a guest adds to it", async ({ page, browser }, { project }) => {
  test.slow();
  const text = `Essai ${project.name}`;
  await enterAs(page, "Membre d’un trinôme");
  await page.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Le chemin du projet" })).toBeVisible();
  await expect(page.getByText(/^À (faire|continuer) maintenant|^Tout est fait/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "État des lieux" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "État des lieux partagé" })).toBeVisible();
  const address = page.url();
  const other = await person(browser, "Consultant");
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 2, name: "État des lieux partagé" })).toBeVisible();

  await test.step("what one writes, the other sees", async () => {
    await other.getByRole("button", { name: /^Ajouter une carte : La santé au travail/ }).click();
    const dialog = other.getByRole("dialog", { name: "Ajouter une carte" });
    await dialog.getByLabel("Texte").fill(text);
    await dialog.getByRole("button", { name: "Ajouter", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(column(page, "La santé au travail").locator(".card-item").filter({ hasText: text })).toBeVisible();
  });

  await test.step("a card is moved by keyboard", async () => {
    const place = card(page, text).getByLabel(/^Déplacer vers…/);
    await place.focus();
    await place.selectOption({ label: "Le contenu du travail" });
    await expect(column(page, "Le contenu du travail").locator(".card-item").filter({ hasText: text })).toBeVisible();
    await expect(column(other, "Le contenu du travail").locator(".card-item").filter({ hasText: text })).toBeVisible();
  });

  await test.step("the list says the same as the board", async () => {
    const texts = () => page.locator(".card-item__text").allInnerTexts();
    const board = await texts();
    await page.getByRole("button", { name: "Liste", exact: true }).click();
    await expect(page.locator(".listing")).toBeVisible();
    await expect.poll(texts).toEqual(board);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Tableau", exact: true }).click();
    await expect(page.locator(".columns")).toBeVisible();
  });

  await test.step("they vote, and the count is told at the close", async () => {
    const again = other.getByRole("button", { name: "Voter de nouveau" });
    await expect(again.or(other.getByRole("button", { name: "Ouvrir le vote", exact: true }))).toBeVisible();
    if (await again.isVisible()) {
      await again.click();
      await other.getByRole("dialog").getByRole("button", { name: "Ouvrir un nouveau vote" }).click();
    } else {
      await other.getByRole("button", { name: "Ouvrir le vote", exact: true }).click();
    }
    await card(page, text).getByRole("button", { name: /Poser une gommette/ }).click();
    await expect(card(page, text).getByText("1 gommette", { exact: true })).toBeAttached();
    await expect(other.getByText(/1\sgommette posée par 1\spersonne/)).toBeVisible();
    await expect(card(other, text).getByText("1 gommette", { exact: true })).toHaveCount(0);
    await expectAccessible(page);
    await other.getByRole("button", { name: "Clore le vote", exact: true }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Clore le vote", exact: true }).click();
    await expect(page.getByText("Vote clos", { exact: true })).toBeVisible();
    await expect(card(page, text).getByText("1 gommette", { exact: true })).toBeVisible();
  });

  await test.step("a guest adds a card without a name", async () => {
    await other.getByRole("button", { name: /et (imprimer l’affiche|son affiche)/ }).click();
    const link = await other.getByRole("dialog", { name: "Lien et affiche" }).getByText(/#carte=/).innerText();
    await other.getByRole("dialog").getByRole("button", { name: "Fermer" }).click();
    const guest = await (await browser.newContext()).newPage();
    await guest.goto(pathOf(link));
    await guest.getByLabel("De quoi parlez-vous ?").selectOption({ label: "Le contenu du travail" });
    await guest.getByLabel("Votre carte").fill(`Invité ${project.name}`);
    await expectAccessible(guest);
    await guest.getByRole("button", { name: "Ajouter au tableau" }).click();
    await expect(guest.getByText("Votre carte est sur le tableau")).toBeVisible();
    await expect(card(page, `Invité ${project.name}`)).toContainText("Contribution d’un EDT");
    await guest.context().close();
  });

  await test.step("a version is frozen, with its document", async () => {
    const before = await other.getByRole("region", { name: "Versions figées" }).getByRole("listitem").count();
    await other.getByRole("button", { name: "Figer une version" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Figer", exact: true }).click();
    await expect(page.getByRole("region", { name: "Versions figées" }).getByRole("listitem")).toHaveCount(before + 1);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Télécharger : version/ }).first().click();
    expect((await download).suggestedFilename()).toContain("État des lieux partagé");
  });

  await test.step("it is submitted, and the voice speaks of that version", async () => {
    await other.getByRole("button", { name: /^Soumettre la version \d+ aux trois voix$/ }).click();
    const voices = page.getByRole("region", { name: /^Les trois voix : État des lieux, version/ }).first();
    await expect(voices.getByText("Des voix sont attendues")).toBeVisible();
    await voices.getByRole("button", { name: "Je ne suis pas d’accord" }).click();
    await voices.getByLabel(/^Motif/).fill("La nuit n’y est pas.");
    await voices.getByRole("button", { name: "Enregistrer mon désaccord" }).click();
    await expect(voices.getByText("Désaccord exprimé")).toBeVisible();
    await expectAccessible(page);
    await voices.getByRole("button", { name: "J’approuve" }).click();
    await expect(voices.getByText("Des voix sont attendues")).toBeVisible();
    await page.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "Le chemin" }).click();
    await expect(page.getByRole("link", { name: "Approuver l’état des lieux" })).toBeVisible();
  });
  await other.context().close();
});

test("a voice answers its self-assessment, and the profile is told at the close", async ({ page, browser }) => {
  test.slow();
  await enterAs(page, "Membre d’un trinôme");
  await page.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  await page.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "Auto-évaluation" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Auto-évaluation" })).toBeVisible();
  const other = await person(browser, "Consultant");
  await other.goto(page.url());
  const running = other.getByRole("button", { name: /^Clore et voir le profil/ });
  const opening = other.getByRole("button", { name: /^Ouvrir (une auto-évaluation|l’auto-évaluation de départ)/ });
  await expect(running.or(opening).first()).toBeVisible();
  if (await opening.isVisible()) {
    await opening.click();
    await other.getByRole("dialog").getByRole("button", { name: "Ouvrir", exact: true }).click();
  }
  await expect(running).toBeVisible();
  const more = page.getByRole("button", { name: /^(Revoir|Compléter) mes réponses/ });
  const form = page.getByRole("form", { name: "Vos réponses" });
  await expect(more.or(form).first()).toBeVisible();
  if (await more.isVisible()) await more.click();
  for (const item of await form.getByRole("group").all()) await item.getByLabel("3 En place en partie").click();
  await expect(form.getByText("Toutes les questions ont une réponse.")).toBeVisible();
  await expectAccessible(page);
  await form.getByRole("button", { name: "Enregistrer mes réponses" }).click();
  await expect(page.getByText("Vous avez répondu à toutes les questions.")).toBeVisible();
  await running.click();
  await expect(page.getByRole("region", { name: "Profil" })).toBeVisible();
  await expectAccessible(page);
  await other.context().close();
});

test("by keyboard alone, the focus follows the card, and stays near what is put aside", async ({ page }) => {
  await enterAs(page, "Membre d’un trinôme");
  await page.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  await page.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "État des lieux" }).click();
  const said = "Les chariots de linge sont lourds dans la pente du jardin.";
  const place = page.getByRole("combobox", { name: `Déplacer vers… : ${said}` });
  await place.focus();
  await place.selectOption({ label: "L’égalité professionnelle pour tous" });
  await expect(column(page, "L’égalité professionnelle pour tous").locator(".card-item").filter({ hasText: said })).toBeVisible();
  await expect(place).toBeFocused();
  await place.selectOption({ label: "La santé au travail" });
  await expect(column(page, "La santé au travail").locator(".card-item").filter({ hasText: said })).toBeVisible();
  await expect(place).toBeFocused();
  // On a list that is not open each arrow is a choice: the card moves once, when the choice is confirmed.
  const field = column(page, "La santé au travail");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Entrée pour valider, Échap pour annuler.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(place.locator("option:checked")).toHaveText(/^Ici\s: La santé au travail/);
  await page.keyboard.press("ArrowDown");
  const chosen = (await place.locator("option:checked").innerText()).split(/\s›\s/);
  await expect(field.locator(".card-item").filter({ hasText: said }), "not moved yet").toBeVisible();
  await page.keyboard.press("Enter");
  await expect(column(page, chosen.at(-1) ?? "").locator(".card-item").filter({ hasText: said })).toBeVisible();
  await expect(place).toBeFocused();
  await place.selectOption({ label: "La santé au travail" });
  await expect(field.locator(".card-item").filter({ hasText: said })).toBeVisible();

  const withdraw = page.getByRole("button", { name: `Retirer : ${said}` });
  await withdraw.focus();
  await page.keyboard.press("Enter");
  await expect(withdraw).toHaveCount(0);
  await expect(column(page, "La santé au travail")).toBeFocused();
  await page.getByText(/carte[s]? retirée/).click();
  await page.getByRole("button", { name: `Remettre : ${said}` }).click();
  await expect(withdraw).toBeVisible();
});

test("a card written without a network is still on the board for who comes back to it, and arrives once", async ({ page }, { project }) => {
  const said = `Écrite sans réseau ${project.name}`;
  const parts = page.getByRole("navigation", { name: "Parties du projet" });
  await enterAs(page, "Membre d’un trinôme");
  await page.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  // Read once, it can be read again without a network.
  await expect(page.getByRole("heading", { level: 2, name: "Le chemin du projet" })).toBeVisible();
  await expect(page.getByText(/^À (faire|continuer) maintenant|^Tout est fait/)).toBeVisible();
  await parts.getByRole("link", { name: "État des lieux" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "État des lieux partagé" })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Ajouter une carte : La santé au travail" }).click();
  const dialog = page.getByRole("dialog", { name: "Ajouter une carte" });
  await dialog.getByLabel("Texte").fill(said);
  await dialog.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(card(page, said)).toContainText("En attente d’envoi");
  await parts.getByRole("link", { name: "Le chemin" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Le chemin du projet" })).toBeVisible();
  await parts.getByRole("link", { name: "État des lieux" }).click();
  await expect(card(page, said)).toContainText("En attente d’envoi");
  await page.context().setOffline(false);
  await expect(page.getByText("En attente d’envoi")).toHaveCount(0, { timeout: 20_000 });
  await expect(card(page, said)).toHaveCount(1);
  await page.reload();
  await expect(card(page, said)).toHaveCount(1);
});
