import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { settled } from "./settled";

export type Who = "Agent de l’ARS" | "Coordination Aract" | "Consultant" | "Animateur QVCT" | "Direction ou organisme gestionnaire" | "Membre d’un trinôme" | "Contributeur" | "Administration de l’espace";

/** The button of one account in the demonstration's list. */
export function demoAccount(page: Page, who: Who, tenant: string): Locator {
  const list = page.locator(".demo__tenants > div").filter({ has: page.getByRole("heading", { name: tenant, exact: true }) });
  return list.getByRole("button", { name: who }).first();
}

/** Enters by the demonstration's list, and waits for the home. */
export async function enterAs(page: Page, who: Who, tenant = "Occitanie"): Promise<void> {
  await page.goto("/connexion");
  await demoAccount(page, who, tenant).click();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  await settled(page);
}

/** The same, as one person among several, each in its own browser. */
export async function person(browser: Browser, who: Who, tenant?: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enterAs(page, who, tenant);
  return page;
}

/** Somebody of the demonstration whom its list does not show, who enters by its address, in a browser of its own. */
export async function personAt(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("cordee demo premier de cordee");
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  return page;
}

/** Follows an entry of the main menu, which a phone folds. */
export async function openFromMenu(page: Page, entry: string): Promise<void> {
  const fold = page.getByRole("button", { name: "Menu", exact: true });
  if (await fold.isVisible()) await fold.click();
  await page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: entry, exact: true }).click();
}

/** Someone invited, who opens the link in a browser of its own and chooses a password; on its home. */
export async function acceptInvitation(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(pathOf(link));
  await page.getByLabel("Choisissez un mot de passe").fill("quatre oliviers sous la pluie de mars");
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

/** Invites someone as a consultant of the tenant that the page is of; returns the link to pass on. */
export async function inviteConsultant(page: Page, name: string, email: string): Promise<string> {
  await page.goto(`${new URL(page.url()).pathname.split("/").slice(0, 2).join("/")}/membres?faire=inviter`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Prénom et nom").fill(name);
  await dialog.getByLabel("Adresse électronique").fill(email);
  await dialog.getByLabel("Rôle").selectOption({ label: "Consultant" });
  await dialog.getByRole("button", { name: "Inviter", exact: true }).click();
  const link = dialog.getByLabel("Lien d’invitation");
  await expect(link).toHaveValue(/#jeton=/);
  return link.inputValue();
}

/** A link as one opens it here, wherever the server believes that it is served. */
export function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}
