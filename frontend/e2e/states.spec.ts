import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { holdAnswers, REFERENCE } from "./support/answers";
import { enterAs, openFromMenu, type Who } from "./support/people";
import { test } from "./support/test";

type Shown = { path: string; query: string; sees: string };
// Each page and part: the query that it makes, and what tells that it has come.
const PAGES: { who: Who; pages: Shown[] }[] = [
  {
    who: "Coordination Aract",
    pages: [
      { path: "", query: "AractHome", sees: "Activité récente" },
      { path: "/programmes", query: "ProgrammesPage", sees: "Programmes" },
      { path: "/programmes/:id", query: "ProgrammePage", sees: "Rechercher un groupe" },
      { path: "/programmes/:id/subvention", query: "SubsidyPage", sees: "Télécharger en CSV" },
      { path: "/groupes/nouveau", query: "FormGroupPage", sees: "Former un groupe" },
      { path: "/groupes/:id", query: "GroupPage", sees: "Vue d’ensemble" },
      { path: "/groupes/:id", query: "OverviewTab", sees: "Jours par quota" },
      { path: "/groupes/:id?onglet=etablissements", query: "EstablishmentsTab", sees: "Établissements et trinômes" },
      { path: "/groupes/:id?onglet=seances", query: "SessionsTab", sees: "Programmer une séance" },
      { path: "/groupes/:id?onglet=jours", query: "LedgerTab", sees: "Jours d’intervention" },
      { path: "/groupes/:id?onglet=compte", query: "AccountTab", sees: "Compte du groupe" },
      { path: "/groupes/:id?onglet=etapes", query: "MilestonesTab", sees: "Étapes du projet de chaque établissement" },
      { path: "/groupes/:id?onglet=activite", query: "ActivityTab", sees: "Activité" },
      { path: "/jours", query: "DaysPage", sees: "Jours d’intervention" },
      { path: "/etablissements", query: "RegisterPage", sees: "Nom, commune ou numéro" },
      { path: "/etablissements/:id", query: "EstablishmentPage", sees: "Numéro FINESS" },
      { path: "/membres", query: "MembersPage", sees: "Inviter quelqu’un" },
      { path: "/mon-compte", query: "AccountPage", sees: "Appareils connectés" },
    ],
  },
  { who: "Consultant", pages: [{ path: "", query: "ConsultantHome", sees: "Votre prochaine séance" }, { path: "/jours/nouveau", query: "LogDaysPage", sees: "Jour travaillé" }] },
  { who: "Membre d’un trinôme", pages: [{ path: "", query: "TrinomeHome", sees: "Prochaine séance" }] },
  { who: "Direction ou organisme gestionnaire", pages: [{ path: "", query: "ManagerHome", sees: "Ce qui manque" }] },
  { who: "Agent de l’ARS", pages: [{ path: "", query: "ArsHome", sees: "restant à consommer" }] },
  { who: "Animateur QVCT", pages: [{ path: "", query: "FacilitatorPart", sees: "Livrables à remettre" }] },
  { who: "Administration de l’espace", pages: [{ path: "", query: "AdminHome", sees: "Ouvrir l’annuaire" }] },
];

for (const { who, pages } of PAGES) {
  test(`each page of «${who}» says that it waits, that it failed, that the network is cut, and comes back by itself`, async ({ page }) => {
    test.slow();
    await enterAs(page, who);
    const places = await placesOf(page, pages);
    const examined = new Set<string>();
    for (const { path, query, sees } of pages) {
      await test.step(`${query} (${path || "/"})`, async () => {
        const shown = page.locator("main").getByText(sees).first();
        const answers = await holdAnswers(page, query);
        await page.goto(`/occitanie${path.replace(/^\/\w+\/:id/, (place) => places.get(place) ?? place)}`);
        await expect(page.getByText("Chargement…").first()).toBeAttached();

        await answers.fail();
        const reference = page.getByText(`Référence à indiquer en cas d’appel : ${REFERENCE}`);
        await expect(reference).toBeVisible();
        const look = (await page.getByRole("heading", { name: "Un problème est survenu", level: 1 }).isVisible()) ? "page" : "part";
        if (!examined.has(look)) await expectAccessible(page);
        examined.add(look);

        await answers.cut();
        await page.getByRole("button", { name: "Réessayer" }).click();
        await expect(page.getByText("Le serveur est injoignable").first()).toBeVisible();
        await expect(reference).toBeHidden();

        await answers.pass();
        await page.evaluate(() => dispatchEvent(new Event("online")));
        await expect(shown).toBeVisible();
        await expect(page.getByText("Le serveur est injoignable")).toHaveCount(0);
        await answers.stop();
      });
    }
  });
}

test("who is signed in cannot be read: the failure has its frame, and one tries again", async ({ page }) => {
  await enterAs(page, "Consultant");
  const answers = await holdAnswers(page, "Viewer");
  await answers.fail();
  await page.goto("/occitanie");
  await expect(page.getByRole("heading", { name: "Un problème est survenu", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await answers.pass();
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("heading", { name: /^Bonjour/ })).toBeVisible();
});

test("a page whose file cannot be fetched leaves the application in place, and comes once the network is back", async ({ page, context }) => {
  await enterAs(page, "Coordination Aract");
  await expect(page.getByRole("heading", { name: "Activité récente" })).toBeVisible();
  await expect(page.getByText("En direct")).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("En direct"), "what no longer arrives is not said to").toBeHidden();
  await openFromMenu(page, "Membres");
  await expect(page.getByRole("heading", { name: "Connexion interrompue", level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeAttached();
  await expect(page.getByText("Vous êtes hors connexion.")).toBeVisible();
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByText("Le serveur est toujours injoignable.")).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("heading", { name: "Membres", level: 1 })).toBeVisible();
});

const EMPTY: { who: Who; path: string; says: string }[] = [
  { who: "Coordination Aract", path: "", says: "il n’y a pas de groupe à former" },
  { who: "Coordination Aract", path: "/groupes/nouveau", says: "Aucun programme n’organise de groupes" },
  { who: "Coordination Aract", path: "/jours?statut=TOUS", says: "Aucun jour n’est encore saisi" },
  { who: "Coordination Aract", path: "/etablissements?q=zzzz", says: "Aucun établissement ne correspond" },
  { who: "Coordination Aract", path: "/membres?q=zzzz", says: "Personne ne correspond" },
  { who: "Agent de l’ARS", path: "", says: "Les programmes ouverts ici n’organisent pas de groupes d’établissements" },
  { who: "Consultant", path: "", says: "Vous n’accompagnez pas encore de groupe" },
  { who: "Membre d’un trinôme", path: "", says: "Votre établissement n’est pas encore dans un groupe" },
];

test("a region that has nothing yet says so, and what comes next", async ({ page, context }) => {
  test.slow();
  let entered: Who | undefined;
  for (const { who, path, says } of EMPTY) {
    await test.step(`${who}: ${path || "/"}`, async () => {
      if (entered !== who) {
        await context.clearCookies();
        await enterAs(page, who, "Hauts-de-France");
      }
      entered = who;
      await page.goto(`/hauts-de-france${path}`);
      await expect(page.getByText(says)).toBeVisible();
      await expectAccessible(page);
    });
  }
});

const RESERVED: [Who, string[]][] = [
  ["Consultant", ["/groupes/nouveau"]],
  ["Agent de l’ARS", ["/groupes/nouveau", "/jours/nouveau"]],
  ["Contributeur", ["/programmes", "/jours", "/jours/nouveau", "/etablissements", "/membres", "/groupes/nouveau"]],
];

test("what one’s role does not open says so, and leads back home", async ({ page, context }) => {
  for (const [who, paths] of RESERVED) {
    await context.clearCookies();
    await enterAs(page, who);
    for (const path of paths) {
      await page.goto(`/occitanie${path}`);
      await expect(page.getByRole("heading", { name: "Accès réservé", level: 1 }), `${who}: ${path}`).toBeVisible();
    }
    await page.getByRole("link", { name: "Revenir à l’accueil" }).click();
    await expect(page.getByRole("heading", { name: /^Bonjour/ })).toBeVisible();
  }
});

/** An address of each kind that is asked for, as a page of the demonstration links to it: `/groupes/:id` → `/groupes/…`. */
async function placesOf(page: Page, pages: Shown[]): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  const find = async (kind: string, at: string, link: (main: Locator) => Locator) => {
    const place = `/${kind}/:id`;
    if (!pages.some(({ path }) => path.startsWith(place))) return;
    await page.goto(`/occitanie${at}`);
    const href = await link(page.locator("main")).first().getAttribute("href");
    places.set(place, new URL(href ?? "", page.url()).pathname.replace("/occitanie", ""));
  };
  await find("programmes", "/programmes", (main) => main.getByRole("link", { name: "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2026-2027)" }));
  await find("groupes", "", (main) => main.getByRole("link", { name: "Vallée de l’Ariège" }));
  await find("etablissements", "/etablissements", (main) => main.locator("a[href*='/etablissements/']"));
  return places;
}
