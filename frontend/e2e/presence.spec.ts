import { type BrowserContext, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { enterAs, pathOf, person } from "./support/people";
import { sessionNow } from "./support/sessions";
import { test } from "./support/test";

/** What the QR code shown in the room says. */
const codeOf = async (page: Page) => pathOf((await page.getByRole("img", { name: "QR code à scanner pour émarger" }).getAttribute("data-address")) ?? "");

/** Opens the sheet of a session that has none. */
async function openSheet(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Ouvrir la feuille" }).click();
  await expect(page.getByText("La feuille d’émargement est ouverte.")).toBeVisible();
  await expect(page.getByText(/^0.signature sur 4 attendues\.$/)).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

async function offline(context: BrowserContext, act: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await act();
  await context.setOffline(false);
}

test("a room signs: by its code, not by an old one, without network, on the tablet; sealed, then corrected", async ({ page, browser, context }, { project }) => {
  test.setTimeout(240_000);
  const title = `Émargement en salle, ${project.name}`;
  await enterAs(page, "Consultant");
  const address = await sessionNow(page, "ON_SITE", project.name === "phone" ? 7 : 21, title);
  await openSheet(page, address);
  const missing = page.getByRole("list", { name: "Voix qui manquent" }).first();
  await expect(missing).toContainText("Direction, Personnel et Métiers");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Afficher le QR code" }).click();
  const room = page.getByRole("dialog", { name: `Émarger : ${title}` });
  await expect(room.getByRole("list", { name: "Voix qui manquent" })).toBeVisible();
  await expectAccessible(page);
  const photographed = await codeOf(page);

  const phone = await person(browser, "Membre d’un trinôme");
  await test.step("the code of the moment is signed without network, and goes when it is back", async () => {
    await phone.goto(await codeOf(page));
    await expect(phone.getByText("Vous émargez sous le nom de Inès Moreau.")).toBeVisible();
    await expectAccessible(phone);
    await offline(phone.context(), async () => {
      await phone.getByRole("button", { name: "J’émarge" }).click();
      await expect(phone.getByText("Votre signature attend le réseau")).toBeVisible();
    });
    await expect(phone.getByText("Votre signature est arrivée")).toBeVisible({ timeout: 20_000 });
  });
  await test.step("who is missing shows in the room at once", async () => {
    await expect(room.getByRole("list", { name: "Voix qui manquent" })).toContainText("Direction et Métiers");
    await expect(room.getByText(/^1.signature sur 4 attendues\.$/)).toBeVisible();
  });

  await test.step("a photograph of a minute ago opens nothing", async () => {
    await expect.poll(() => codeOf(page), { timeout: 70_000, intervals: [1000] }).not.toBe(photographed);
    await page.waitForTimeout(46_000);
    await phone.goto("/connexion");
    await phone.goto(photographed);
    await expect(phone.getByText(/n’est plus valable/)).toBeVisible();
    await expect(phone.getByRole("button", { name: "J’émarge" })).toHaveCount(0);
    await phone.context().close();
  });
  await room.getByRole("button", { name: "Fermer" }).click();
  await expect(row(page, "Inès Moreau")).toContainText("QR code");
  await expect(row(page, "Inès Moreau").getByText("Signée hors connexion")).toBeVisible();

  await test.step("the tablet goes round without network", async () => {
    await page.getByRole("button", { name: "Faire passer la tablette" }).click();
    const kiosk = page.getByRole("dialog", { name: `Émargement : ${title}` });
    await offline(context, async () => {
      await kiosk.getByRole("button", { name: /^Gérard Lafforgue/ }).click();
      await kiosk.getByLabel("Vos initiales").fill("XX");
      await kiosk.getByRole("button", { name: "Je signe" }).click();
      await expect(kiosk.getByText(/ce ne sont pas celles de Gérard Lafforgue/)).toBeVisible();
      await kiosk.getByLabel("Vos initiales").fill("GL");
      await kiosk.getByRole("button", { name: "Je signe" }).click();
      await expect(kiosk.getByText(/gardée sur cette tablette/)).toBeVisible();
      await expect(kiosk.getByRole("button", { name: /^Gérard Lafforgue/ })).toHaveCount(0);
      await kiosk.getByRole("button", { name: "Fermer" }).click();
      await expect(row(page, "Gérard Lafforgue")).toContainText("en attente d’envoi");
    });
    await expect(row(page, "Gérard Lafforgue").getByText("Signée hors connexion")).toBeVisible({ timeout: 20_000 });
    await expect(missing).toContainText("Il manque : Métiers");
  });

  await test.step("the paper sheet of who had no phone is attached", async () => {
    const attach = page.getByLabel(/^Joindre la feuille papier numérisée/);
    await attach.setInputFiles({ name: "feuille.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>pas une feuille</html>") });
    await expect(page.getByText(/ce n’est pas un PDF, un JPEG ni un PNG entier/)).toBeVisible();
    await attach.setInputFiles({ name: "feuille.pdf", mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7\n${title}\n%%EOF\n`) });
    await expect(page.getByText(/^Joint par Hélène Marquet/)).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Fichier 1/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^Feuille papier – .*\.pdf$/);
    await expectAccessible(page);
  });

  await test.step("sealed once its consultant has signed, the sheet is corrected by another", async () => {
    await page.getByRole("button", { name: "Émarger", exact: true }).click();
    await page.getByRole("button", { name: "Sceller la feuille" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sceller la feuille" }).click();
    await expect(page.getByText(/Empreinte SHA-256 vérifiée/)).toBeVisible();
    await expect(page.getByText("Absente : Métiers")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Fichier 1/ })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Retirer le fichier/ })).toHaveCount(0);
    await expect(page.getByLabel(/^Joindre la feuille papier numérisée/)).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Corriger par une nouvelle feuille" }).click();
    const dialog = page.getByRole("dialog", { name: "Corriger par une nouvelle feuille" });
    await dialog.getByLabel("Motif de la correction").fill("Chantal Dedieu était là");
    await dialog.getByRole("button", { name: "Ouvrir la feuille corrective" }).click();
    await expect(page.getByText("Feuille n° 2, qui corrige la n° 1. Motif : Chantal Dedieu était là")).toBeVisible();
    await expect(row(page, "Inès Moreau").first()).toContainText("Reprise de la feuille corrigée");
  });
});

test("who is at a distance signs by a link, once, and its connection is noted to the second", async ({ page, browser, context }, { project }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enterAs(page, "Consultant");
  const address = await sessionNow(page, "REMOTE", project.name === "phone" ? 0 : 14, `Émargement à distance, ${project.name}`);
  await openSheet(page, address);
  const line = row(page, "Gérard Lafforgue");
  await line.getByRole("button", { name: /^Lien à distance/ }).click();
  const dialog = page.getByRole("dialog", { name: "Lien pour émarger à distance" });
  await dialog.getByRole("button", { name: "Afficher un lien à copier" }).click();
  await expect(dialog.getByText("Le lien est prêt")).toBeVisible();
  await expectAccessible(page);
  const first = (await dialog.locator(".signature-link").innerText()).trim();
  await dialog.getByRole("button", { name: "Envoyer un nouveau lien" }).click();
  await expect(dialog.getByText(/^Le lien part à .*@/)).toBeVisible();
  const link = (await dialog.locator(".signature-link").innerText()).trim();
  expect(link).not.toBe(first);
  await dialog.getByRole("button", { name: "Fermer" }).last().click();
  await expect(line).toContainText("pas encore signé");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(pathOf(first));
  await expect(guest.getByRole("heading", { name: "Ce lien ne s’ouvre pas" })).toBeVisible();
  await guest.evaluate(() => sessionStorage.clear());
  await guest.goto("/connexion");
  await guest.goto(pathOf(link));
  await expect(guest.getByText("Gérard Lafforgue", { exact: false })).toBeVisible();
  await expect(guest.getByText("Hélène Marquet")).toBeVisible();
  expect(guest.url()).not.toContain("jeton");
  await expectAccessible(guest);
  await guest.getByLabel("Vos initiales").fill("GL");
  await guest.getByRole("button", { name: "J’émarge" }).click();
  await expect(guest.getByText("Vous avez émargé")).toBeVisible();
  await guest.goto("/connexion");
  await guest.goto(pathOf(link));
  await expect(guest.getByRole("heading", { name: "Ce lien ne s’ouvre pas" })).toBeVisible();
  await guest.context().close();

  await expect(line).toContainText("à distance, par lien");
  await line.getByRole("button", { name: /^Connexion/ }).click();
  const connection = page.getByRole("dialog", { name: "Heures de connexion" });
  const end = new Date(Date.now() + 3_600_000).toLocaleTimeString("fr-FR", { timeZone: "Europe/Paris" });
  await connection.getByLabel("Fin de connexion").fill("midi");
  await connection.getByRole("button", { name: "Enregistrer" }).click();
  await expect(connection.getByText(/Saisissez une heure avec les secondes/).first()).toBeVisible();
  await connection.getByLabel("Fin de connexion").fill(end);
  await connection.getByRole("button", { name: "Enregistrer" }).click();
  await expect(line).toContainText(/Connexion de \d+.h.\d\d.min.\d\d.s à \d+.h.\d\d.min.\d\d.s/);
  await expectAccessible(page);
});
