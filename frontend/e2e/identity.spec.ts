import { expect, test } from "@playwright/test";
import { demoAccount, enterAs } from "./support/people";

test("an anonymous visitor is asked to sign in, and comes back to the page it wanted", async ({ page }) => {
  const refreshed: string[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes("refreshAccess")) refreshed.push(request.url());
  });
  await page.goto("/occitanie/programmes");
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  expect(refreshed, "no session to try: nothing is asked").toEqual([]);
  await demoAccount(page, "Coordination Aract", "Occitanie").click();
  await expect(page.getByRole("heading", { name: "Programmes", level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/occitanie\/programmes$/);
});

test("mistakes are said at their fields, and a wrong password without saying which is wrong", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("link", { name: "Saisissez une adresse électronique." }).click();
  await expect(page.getByLabel("Adresse électronique")).toBeFocused();
  await page.keyboard.type("personne@exemple.fr");
  await page.getByLabel("Mot de passe", { exact: true }).fill("pas le bon mot de passe");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("L’adresse ou le mot de passe ne convient pas.");
});

test("a session survives a reload, and ends in every tab at once", async ({ page, context }) => {
  await enterAs(page, "Consultant");
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  const other = await context.newPage();
  await other.goto("/");
  await expect(other.getByRole("navigation", { name: "Menu principal" })).toBeVisible();

  await page.locator(".menu__button").click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  await expect(other.getByText("Votre session a pris fin.")).toBeVisible();
});

test("many tabs opened at once do not trip the reuse of a refresh token", async ({ page, context }) => {
  await enterAs(page, "Consultant");
  const tabs = await Promise.all(Array.from({ length: 5 }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto("/occitanie/mon-compte")));
  for (const tab of [...tabs, page]) {
    await tab.reload();
    await expect(tab.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  }
});

test("no token reaches the storage or the address", async ({ page }) => {
  await enterAs(page, "Consultant");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href + document.cookie);
  expect(kept).not.toMatch(/eyJ|Bearer|token/i);
  expect(JSON.parse(await page.evaluate(() => JSON.stringify({ ...localStorage })))).toEqual({ "cordee.session": "occitanie" });
});

test("the one-time link and the invitation take their token out of the address", async ({ page }) => {
  await page.goto("/connexion/lien#jeton=faux");
  await page.getByRole("button", { name: "Me connecter" }).click();
  await expect(page.getByRole("heading", { name: "Ce lien ne permet pas de vous connecter" })).toBeVisible();
  expect(page.url()).not.toContain("faux");
  await page.goto("/invitation#jeton=faux");
  await expect(page.getByRole("heading", { name: "Cette invitation n’est pas valable" })).toBeVisible();
  expect(page.url()).not.toContain("faux");
});

test("asking for a link says the same to anyone", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await page.getByLabel("Adresse électronique").fill("personne@exemple.fr");
  await page.getByRole("button", { name: "Recevoir un lien", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Consultez votre messagerie" })).toBeVisible();
});

test("one sees one's devices, and disconnects another", async ({ page, browser }) => {
  await enterAs(page, "Animateur QVCT");
  const other = await browser.newPage();
  await enterAs(other, "Animateur QVCT");
  await page.goto("/occitanie/mon-compte");
  const lines = page.getByRole("table", { name: "Appareils connectés" }).locator("tbody tr");
  await expect(lines.filter({ hasText: "Cet appareil" })).toHaveCount(1);
  const before = await lines.count();
  expect(before).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Déconnecter tous les autres appareils" }).click();
  await expect(lines).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  await other.close();
});
