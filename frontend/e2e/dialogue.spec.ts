import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { pathOf, person } from "./support/people";
import { expectPoster } from "./support/print";
import { test } from "./support/test";

const GROUP = "Vallée de l’Ariège";

async function openGroup(page: Page, tab: string): Promise<string> {
  await page.getByRole("link", { name: new RegExp(`${GROUP}$`) }).first().click();
  await page.getByRole("navigation", { name: "Parties du groupe" }).getByRole("link", { name: tab, exact: true }).click();
  return page.url();
}

test("a guest proposes by the link, the comité answers, and the guest reads it without having said who it is", async ({ browser }, { project }) => {
  const words = `Un chariot par étage (${project.name})`;
  const ines = await person(browser, "Membre d’un trinôme");
  await openGroup(ines, "Comités et EDT");
  await ines.getByRole("link", { name: "Les transmissions de la mi-journée" }).click();
  await ines.getByRole("button", { name: /lien et/ }).click();
  const dialog = ines.getByRole("dialog", { name: "Lien et affiche" });
  await expectPoster(ines, dialog);
  const address = await dialog.getByText(/#jeton=/).innerText();
  await dialog.getByRole("button", { name: "Fermer" }).click();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(pathOf(address));
  await expect(guest.getByRole("heading", { level: 1, name: "Une idée pour mieux travailler ?" })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "Envoyer au comité" }).click();
  await expect(guest.getByText("Écrivez votre proposition.").first()).toBeVisible();
  await guest.getByLabel("Votre proposition").fill(words);
  await guest.getByRole("button", { name: "Envoyer au comité" }).click();
  await expect(guest.getByText("Votre proposition est transmise au comité")).toBeVisible();
  expect(guest.url(), "the link leaves the address").not.toContain("jeton");

  const item = ines.getByRole("listitem").filter({ hasText: words });
  await expect(item, "it comes live").toContainText("Sans nom, par le lien");
  await item.getByRole("button", { name: /^Répondre/ }).click();
  await item.getByRole("radio", { name: /^Adaptée/ }).check({ force: true });
  await item.getByLabel("Texte ou raison").fill("Un chariot pour deux étages, à l’essai en mai.");
  await item.getByRole("button", { name: "Enregistrer la réponse" }).click();
  await expect(item).toContainText("Proposition retenue par le comité");
  await expectAccessible(ines);

  await guest.reload();
  await expect(guest.getByRole("listitem").filter({ hasText: words })).toContainText("Un chariot pour deux étages");
});

test("a support is asked, discussed and agreed by three, each in its own name", async ({ browser }, { project }) => {
  const title = `Préparer le bilan (${project.name})`;
  const ines = await person(browser, "Membre d’un trinôme");
  await openGroup(ines, "Appuis de l’Aract");
  await ines.getByRole("button", { name: "Demander un appui" }).click();
  await ines.getByLabel("Objet").fill(title);
  await ines.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(ines.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const camille = await person(browser, "Coordination Aract");
  await camille.getByRole("link", { name: title }).click();
  const box = camille.getByLabel(/^Votre message/);
  await box.fill("Bonjour @Hél");
  await expect(camille.getByRole("option", { name: /Hélène Marquet/ })).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveValue("Bonjour @Hélène Marquet ");
  await camille.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(ines.getByRole("listitem").filter({ hasText: "Bonjour @Hélène Marquet" }), "it comes live").toBeVisible();
  await expect(ines.getByText("En discussion", { exact: true })).toBeVisible();
  await camille.getByRole("button", { name: "Proposer une durée" }).click();
  await camille.getByRole("dialog").getByLabel("Durée").selectOption({ label: "0,5\u00a0jour" });
  await camille.getByRole("button", { name: "Proposer cette durée" }).click();
  await expectAccessible(camille);

  await ines.getByRole("button", { name: /^Donner mon accord/ }).click();
  const helene = await person(browser, "Consultant");
  await helene.goto(new URL(ines.url()).pathname);
  await helene.getByRole("button", { name: /^Donner mon accord/ }).click();
  await expect(helene.getByText("Convenue", { exact: true })).toBeVisible();
  await expect(ines.getByText("Convenue", { exact: true }), "it comes live").toBeVisible();

  await helene.getByRole("link", { name: "Saisir des jours de cet appui" }).click();
  await expect(helene.getByLabel(/^Appui de l’Aract/)).toContainText(title);
  await expect(helene.getByText("C’est le quota dont ce programme prend les jours d’un appui de l’Aract.")).toBeVisible();
  await expectAccessible(helene);
  await helene.getByRole("button", { name: "Enregistrer en brouillon" }).click();
  await expect(helene.getByText("Brouillon enregistré")).toBeVisible();
  await helene.goto(new URL(ines.url()).pathname);
  await expect(helene.getByText("Tous les jours convenus sont saisis.")).toBeVisible();
  await expect(ines.getByText("Déjà saisi"), "it comes live").toBeVisible();
});
