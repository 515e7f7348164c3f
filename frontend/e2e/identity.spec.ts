import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { signInLinksTo, outbox } from "./support/mail";
import { acceptInvitation, demoAccount, enterAs, inviteConsultant, pathOf, person, type Who } from "./support/people";
import { test } from "./support/test";

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

  await page.locator("button.menu__button").click();
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
  await expect(page.getByText("Vos autres appareils sont déconnectés.")).toBeVisible();
  await expect(lines).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  await other.close();
});

test("someone invited makes an account by the link alone, and a weak password is explained", async ({ page, browser }, { project }) => {
  await enterAs(page, "Coordination Aract");
  const email = `nouvelle.personne.${project.name}.${Date.now()}@exemple.fr`;
  const link = await inviteConsultant(page, "Nouvelle Personne", email);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(pathOf(link));
  await expect(guest.getByRole("heading", { name: "Bienvenue sur Cordée" })).toBeVisible();
  expect(guest.url()).not.toContain("jeton");
  await expect(guest.getByText(email)).toBeVisible();
  const password = guest.getByLabel("Choisissez un mot de passe");
  const create = guest.getByRole("button", { name: "Créer mon compte" });
  await password.fill("court");
  await expect(guest.getByText("Trop faible")).toBeVisible();
  await create.click();
  await expect(guest.getByRole("alert")).toContainText("au moins");
  await password.fill("motdepasse1");
  await create.click();
  await expect(guest.getByRole("alert"), "the server knows the common ones").toBeVisible();
  await password.fill("quatre grimpeurs sous la corniche");
  await guest.getByRole("button", { name: "Afficher le mot de passe" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await create.click();
  await expect(guest.getByRole("navigation", { name: "Menu principal" })).toBeVisible();

  await guest.goto("/occitanie/mon-compte");
  await guest.getByLabel("Mot de passe actuel").fill("pas le bon du tout");
  await guest.getByLabel("Nouveau mot de passe").fill("sept jours de marche vers le refuge");
  await guest.getByRole("button", { name: "Changer mon mot de passe" }).click();
  await expect(guest.getByRole("alert")).toContainText("Mot de passe actuel");
  await guest.getByLabel("Mot de passe actuel").fill("quatre grimpeurs sous la corniche");
  await guest.getByRole("button", { name: "Changer mon mot de passe" }).click();
  await expect(guest.getByText("Votre mot de passe est changé.")).toBeVisible();

  const again = await (await browser.newContext()).newPage();
  await again.goto(pathOf(link));
  await expect(again.getByRole("heading", { name: "Cette invitation n’est plus valable" })).toBeVisible();
  await again.getByRole("link", { name: "Aller à la page de connexion" }).click();
  await expect(again.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  for (const one of [guest, again]) await one.context().close();
});

test("a forgotten password is replaced by whoever comes by a one-time link", async ({ page, browser }, { project }) => {
  test.skip(!outbox(), "the mails of a server that runs elsewhere cannot be read");
  await enterAs(page, "Coordination Aract");
  const email = `distraite.${project.name}.${Date.now()}@exemple.fr`;
  const guest = await acceptInvitation(browser, await inviteConsultant(page, "Personne Distraite", email));
  await guest.locator("button.menu__button").click();
  await guest.getByRole("button", { name: "Se déconnecter" }).click();

  await guest.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await guest.getByLabel("Adresse électronique").fill(email);
  await guest.getByRole("button", { name: "Recevoir un lien", exact: true }).click();
  await expect.poll(() => signInLinksTo(email), { message: "the mail comes" }).toHaveLength(1);
  await guest.goto(pathOf(signInLinksTo(email)[0] ?? ""));
  await guest.getByRole("button", { name: "Me connecter" }).click();
  await expect(guest.getByRole("navigation", { name: "Menu principal" })).toBeVisible();

  await guest.goto("/occitanie/mon-compte");
  await guest.getByLabel("Nouveau mot de passe").fill("deux chamois au petit matin");
  await guest.getByRole("button", { name: "Changer mon mot de passe" }).click();
  await expect(guest.getByText("Votre mot de passe est changé.")).toBeVisible();
  await guest.locator("button.menu__button").click();
  await guest.getByRole("button", { name: "Se déconnecter" }).click();
  await guest.getByLabel("Adresse électronique").fill(email);
  await guest.getByLabel("Mot de passe", { exact: true }).fill("deux chamois au petit matin");
  await guest.getByRole("button", { name: "Se connecter" }).click();
  await expect(guest.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
  await guest.context().close();
});

test("someone signed in joins another region by one press, and only as the person invited", async ({ page, browser }, { project }) => {
  // Members of the other region, one for each width: an invitation makes them members of this one for good.
  const [who, name, email]: [Who, string, string] = project.name === "phone" ? ["Contributeur", "Manon Caron", "contributor@hauts-de-france.example"] : ["Animateur QVCT", "Sarah Vanhove", "facilitator@hauts-de-france.example"];
  await enterAs(page, "Coordination Aract");
  const link = await inviteConsultant(page, name, email);

  await page.goto(pathOf(link));
  await expect(page.getByText("Ce navigateur est connecté au compte de Camille Durand")).toBeVisible();
  await expect(page.getByLabel(/^Mot de passe/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Rejoindre l’espace" })).toBeVisible();

  const guest = await person(browser, who, "Hauts-de-France");
  await guest.goto(pathOf(link));
  await expect(guest.getByText(`Votre session est ouverte avec l’adresse ${email}`)).toBeVisible();
  await expect(guest.getByLabel("Mot de passe")).toHaveCount(0);
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "Rejoindre l’espace" }).click();
  await expect(guest).toHaveURL(/\/occitanie$/);
  await expect(guest.getByRole("heading", { name: `Bonjour ${name}` })).toBeVisible();
  await expect(guest.getByText("Vous n’accompagnez pas encore de groupe")).toBeVisible();
  await guest.context().close();
});
