import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { typedDay } from "./support/days";
import { outbox, registrationLinksTo } from "./support/mail";
import { enterAs, pathOf, person } from "./support/people";
import { test } from "./support/test";

const FULL = "Ce que le réseau a changé : restitution régionale";
const PAST = "Animateurs QVCT : un premier bilan à mi-parcours";

const openRestitutions = async (page: Page) => {
  await page.getByRole("link", { name: "Tableau du réseau" }).click();
  await page.getByRole("link", { name: "Restitutions" }).click();
  await expect(page.getByRole("link", { name: FULL })).toBeVisible();
};

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("anybody reads what is shown when, and registers on the waiting list", async ({ page }, { project }) => {
    await page.goto("/occitanie/evenements");
    await page.getByRole("link", { name: FULL }).click();
    await expect(page).toHaveTitle(`${FULL} – Cordée`);
    await expect(page.getByRole("heading", { name: FULL, level: 1 })).toBeVisible();
    await expect(page.getByText("Table ronde : faire vivre un comité QVCT")).toBeVisible();
    await expect(page.getByText("Complet, liste d’attente ouverte")).toBeVisible();

    await page.getByLabel("Prénom et nom").fill("Zoé Marchand");
    await page.getByLabel("Adresse électronique").fill("zoe");
    await page.getByRole("button", { name: "M’inscrire sur la liste d’attente" }).click();
    await expect(page.getByRole("alert")).toContainText("L’inscription n’est pas enregistrée");
    await expect(page.getByLabel("Prénom et nom")).toHaveValue("Zoé Marchand");
    await expect(page.getByLabel("Adresse électronique")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Adresse électronique").fill(`zoe.${project.name}@example.org`);
    await page.getByLabel("De quoi avez-vous besoin").fill("Place pour un fauteuil");
    await page.getByRole("button", { name: "M’inscrire sur la liste d’attente" }).click();
    await expect(page.getByRole("heading", { name: "Votre demande est enregistrée" })).toBeVisible();
    await expect(page.getByText(`zoe.${project.name}`)).toHaveCount(0);
  });
});

test("the public pages have no accessibility finding, with or without mistakes", async ({ page }) => {
  await page.goto("/occitanie/evenements");
  await expectAccessible(page);
  await page.getByRole("link", { name: FULL }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "M’inscrire sur la liste d’attente" }).click();
  await expect(page.getByLabel("Prénom et nom")).toBeFocused();
  await expectAccessible(page);
});

test("the Aract prepares an event, and a place given back goes to who waits", async ({ page, browser }, { project }) => {
  const title = `Café du réseau, ${project.name}`;
  await enterAs(page, "Coordination Aract");
  await openRestitutions(page);
  await page.getByRole("button", { name: "Préparer un événement" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Préparer l’événement" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Titre").fill(title);
  const day = typedDay(40);
  await dialog.getByRole("textbox", { name: /^Date/ }).fill(day);
  await dialog.getByLabel(/^Lieu/).fill("Maison des associations, Albi");
  await dialog.getByLabel(/^Programme/).fill("Accueil");
  await dialog.getByLabel(/^Places/).fill("1");
  await dialog.getByRole("button", { name: "Préparer l’événement" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Commencez chaque ligne par son heure");
  await dialog.getByLabel(/^Programme/).fill("9 h 30 – Accueil\n10 h – Témoignages ; Yanis Ferrer");
  await dialog.getByRole("button", { name: "Préparer l’événement" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText("Témoignages")).toBeVisible();
  await page.getByRole("button", { name: "Publier" }).click();
  await dialog.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("Personne n’est inscrit pour l’instant.")).toBeVisible();

  const href = await page.getByRole("link", { name: "Page publique" }).getAttribute("href");
  const visitor = await (await browser.newContext()).newPage();
  const register = async (name: string, email: string) => {
    await visitor.goto(href ?? "");
    await visitor.getByLabel("Prénom et nom").fill(name);
    await visitor.getByLabel("Adresse électronique").fill(email);
    await visitor.getByRole("button", { name: /^M’inscrire/ }).click();
    await expect(visitor.getByRole("heading", { name: "Votre demande est enregistrée" })).toBeVisible();
  };
  const first = `lila.${project.name}@example.org`;
  await register("Lila Faure", first);
  await register("Marc Ollier", `marc.${project.name}@example.org`);
  await page.reload();
  await expect(page.getByText(/1 sur 1.place, 1.personne en liste d’attente/)).toBeVisible();
  await expect(page.locator("tr", { hasText: "Marc Ollier" })).toContainText("Liste d’attente");

  test.skip(!outbox(), "the mails are elsewhere");
  await expect.poll(() => registrationLinksTo(first).length).toBeGreaterThan(0);
  await visitor.goto(pathOf(registrationLinksTo(first)[0] ?? ""));
  await expectAccessible(visitor);
  await visitor.getByRole("button", { name: "Rendre ma place" }).click();
  await expect(visitor.getByText("Votre place est rendue")).toBeVisible();
  await page.reload();
  await expect(page.locator("tr", { hasText: "Marc Ollier" })).toContainText("Inscrit");
  await expect(page.getByText("Lila Faure")).toHaveCount(0);
});

test("who came is ticked, and the list goes to a spreadsheet", async ({ page, browser }) => {
  await enterAs(page, "Coordination Aract");
  await openRestitutions(page);
  await page.getByRole("link", { name: PAST }).click();
  await expect(page.getByText("10 personnes venues")).toBeVisible();
  const absent = page.getByRole("checkbox", { name: "Présent : Pascal Lafont" });
  const before = await absent.isChecked();
  await absent.click();
  await expect(absent).toBeChecked({ checked: !before });
  await absent.click();
  await expect(absent).toBeChecked({ checked: before });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger (CSV)" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text.split("\r\n")).toHaveLength(14);
  expect(text).toContain("Nadège Soulié;");

  // Others see the event and how full it is, and nobody's name.
  const facilitator = await person(browser, "Animateur QVCT");
  await facilitator.goto(new URL(page.url()).pathname);
  await expect(facilitator.getByRole("heading", { name: PAST, level: 1 })).toBeVisible();
  await expect(facilitator.getByText("Nadège Soulié")).toHaveCount(0);
  await expect(facilitator.getByRole("button", { name: "Modifier" })).toHaveCount(0);
});
