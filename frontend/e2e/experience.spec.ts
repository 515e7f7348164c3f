import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { expectNoVoice, expectSaid, sayOfSheet } from "./support/consent";
import { typedDay } from "./support/days";
import { pathOf, person, personAt } from "./support/people";
import { expectPoster } from "./support/print";
import { test } from "./support/test";

const FIELD = "Le contenu du travail";
const REASON = "Le récit oublie les nuits, où le relais n’est pas assuré.";
const WITHDRAWN = "L’équipe souhaite en reprendre les chiffres.";

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cardOf = (page: Page, text: string) => page.locator(".card-item").filter({ hasText: text });
const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).or(page.getByRole("group", { name, exact: true }));

/** A browser in which no script runs: what the public site says to whoever, or whatever, reads it. */
async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

/** Writes one card in a column of the board. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: `Ajouter une carte : ${FIELD}` }).click();
  const dialog = page.getByRole("dialog", { name: "Ajouter une carte" });
  await dialog.getByLabel("Texte").fill(text);
  await dialog.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Opens a dialog of the page by its button, fills it, and sends it. */
async function fillIn(page: Page, button: string | RegExp, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>, submit: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("an establishment goes from its first cards to an experience that anybody finds, its three voices agreeing", async ({ browser }, { project }) => {
  test.setTimeout(300_000);
  const mark = `(${project.name})`;
  const title = `Les sonnettes de la relève ${mark}`;
  const cards = { direction: `La relève se tient debout, dans le passage ${mark}`, staff: `Les sonnettes coupent la relève ${mark}`, guest: `Le soir, on se relaie de vive voix ${mark}` };
  const group = `La relève du soir ${mark}`;

  const [direction, staff, trades] = await Promise.all(["sylvie.pujol", "rachid.amrani", "martine.soula"].map((name) => personAt(browser, `${name}@tarascon.occitanie.example`)));
  if (!direction || !staff || !trades) throw new Error("three voices");
  const [consultant, aract] = await Promise.all([person(browser, "Consultant"), person(browser, "Coordination Aract")]);
  const voices = [direction, staff, trades];

  await direction.getByRole("link", { name: "Ouvrir le projet de l’établissement" }).first().click();
  await expect(direction.getByRole("heading", { level: 2, name: "Le chemin du projet" })).toBeVisible();
  const home = new URL(direction.url()).pathname;

  await test.step("cards are written by several, and gathered, before everyone’s eyes", async () => {
    for (const one of [...voices, consultant]) {
      await one.goto(`${home}/etat-des-lieux`);
      await expect(one.getByRole("heading", { level: 2, name: "État des lieux partagé" })).toBeVisible();
    }
    await Promise.all([write(direction, cards.direction), write(staff, cards.staff)]);
    for (const one of [...voices, consultant]) for (const text of [cards.direction, cards.staff]) await expect(column(one, FIELD).locator(".card-item").filter({ hasText: text })).toBeVisible();

    await cardOf(trades, cards.staff).getByLabel(/^Déplacer vers…/).selectOption({ label: "Nouveau groupe…" });
    const dialog = trades.getByRole("dialog", { name: "Nouveau groupe de cartes" });
    await dialog.getByLabel("Titre du groupe").fill(group);
    await dialog.getByRole("button", { name: "Créer le groupe" }).click();
    await expect(column(staff, group).locator(".card-item")).toHaveCount(1);
    await cardOf(staff, cards.direction).getByLabel(/^Déplacer vers…/).selectOption({ label: `${FIELD} › ${group}` });
    for (const one of [...voices, consultant]) await expect(column(one, group).locator(".card-item")).toHaveCount(2);
    await expectAccessible(staff);
  });

  await test.step("a colleague without an account adds one by the link", async () => {
    await consultant.getByRole("button", { name: /et (imprimer l’affiche|son affiche)/ }).click();
    const poster = consultant.getByRole("dialog", { name: "Lien et affiche" });
    await expectPoster(consultant, poster);
    const link = await poster.getByText(/#carte=/).innerText();
    await poster.getByRole("button", { name: "Fermer" }).click();
    const guest = await (await browser.newContext()).newPage();
    await guest.goto(pathOf(link));
    await guest.getByLabel("De quoi parlez-vous ?").selectOption({ label: FIELD });
    await guest.getByLabel("Votre carte").fill(cards.guest);
    await expectAccessible(guest);
    await guest.getByRole("button", { name: "Ajouter au tableau" }).click();
    await expect(guest.getByText("Votre carte est sur le tableau")).toBeVisible();
    for (const one of voices) await expect(cardOf(one, cards.guest)).toContainText("Contribution d’un EDT");
    await guest.context().close();
  });

  await test.step("the three voices vote with their dots, told at the close", async () => {
    const first = consultant.getByRole("button", { name: "Ouvrir le vote", exact: true });
    await expect(first.or(consultant.getByRole("button", { name: "Voter de nouveau" }))).toBeVisible();
    if (await first.isVisible()) await first.click();
    else await fillIn(consultant, "Voter de nouveau", async () => {}, "Ouvrir un nouveau vote");
    for (const one of voices) await cardOf(one, cards.staff).getByRole("button", { name: /Poser une gommette/ }).click();
    await expect(consultant.getByText(/3\sgommettes posées par 3\spersonnes/)).toBeVisible();
    await expectAccessible(trades);
    await consultant.getByRole("button", { name: "Clore le vote", exact: true }).click();
    await consultant.getByRole("dialog").getByRole("button", { name: "Clore le vote", exact: true }).click();
    for (const one of voices) await expect(cardOf(one, cards.staff).getByText("3 gommettes", { exact: true })).toBeVisible();
  });

  const experiment = `Dix minutes au calme ${mark}`;
  await test.step("what most dots went to becomes a priority, and an experiment of it", async () => {
    for (const one of [direction, staff, consultant]) await one.goto(`${home}/plan`);
    await fillIn(consultant, "Retenir une situation", async (dialog) => {
      await dialog.getByLabel("Situation retenue").fill(group);
      await dialog.getByLabel(/^Pourquoi celle-ci/).fill("Trois voix sur trois.");
    }, "Enregistrer");
    await expect(direction.getByRole("listitem").filter({ hasText: group }), "seen without reloading").toContainText("Trois voix sur trois.");
    await fillIn(direction, "Ajouter une expérimentation", async (dialog) => {
      await dialog.getByLabel("Titre").fill(experiment);
      await dialog.getByLabel(/^Priorité/).selectOption({ label: group });
      await dialog.getByLabel("Si…").fill("Un collègue de jour répond aux sonnettes pendant la relève.");
      await dialog.getByLabel("Alors…").fill("La relève se dit en entier, et sans interruption.");
      await dialog.getByLabel(/^Périmètre/).fill("L’équipe du premier étage, les soirs de semaine.");
    }, "Enregistrer");
    await expectAccessible(direction);
    await staff.getByRole("link", { name: experiment }).click();
    await expect(staff.getByRole("heading", { level: 1, name: experiment })).toBeVisible();
    for (const one of [direction, consultant]) await one.goto(new URL(staff.url()).pathname);
  });

  await test.step("an action is done, and measures make a curve", async () => {
    const action = "Prévenir l’équipe de jour";
    await fillIn(direction, "Ajouter une action", async (dialog) => {
      await dialog.getByLabel("Action").fill(action);
      await dialog.getByLabel(/^Qui/).fill("Martine Soula");
      await dialog.getByLabel(/^Échéance/).fill(typedDay(-20));
    }, "Enregistrer");
    await staff.getByLabel(`État de l’action : ${action}`).selectOption({ label: "Faite" });
    await expect(consultant.getByLabel(`État de l’action : ${action}`), "seen without reloading").toHaveValue("DONE");
    await fillIn(staff, "Ajouter un indicateur", async (dialog) => {
      await dialog.getByLabel("Indicateur", { exact: true }).fill("Interruptions de la relève");
      await dialog.getByLabel("Unité").fill("sonnettes");
      await dialog.getByLabel("À diminuer").check({ force: true });
      await dialog.getByLabel(/^Valeur de départ/).fill("9,5");
      await dialog.getByLabel(/^Mesurée le/).fill(typedDay(-60));
      await dialog.getByLabel(/^Cible/).fill("3");
    }, "Enregistrer");
    for (const [back, value] of [[30, "6"], [2, "2,5"]] as const) {
      await fillIn(staff, /^Ajouter une mesure/, async (dialog) => {
        await dialog.getByLabel("Date de la mesure").fill(typedDay(-back));
        await dialog.getByLabel(/^Valeur/).fill(value);
      }, "Enregistrer la mesure");
    }
    for (const one of [direction, staff, consultant]) {
      await expect(one.getByText(/de 9,5\ssonnettes à 2,5\ssonnettes/), "seen without reloading").toBeVisible();
      await expect(one.getByRole("figure", { name: "Interruptions de la relève, en sonnettes" }).locator(".curve__point")).toHaveCount(3);
    }
    await expectAccessible(consultant);
  });

  const address = await test.step("the sheet begins with what the project holds", async () => {
    await trades.goto("/occitanie/fiches?faire=commencer");
    const begin = trades.getByRole("dialog", { name: "Commencer une fiche" });
    await begin.getByLabel(/^Titre/).fill(title);
    await begin.getByRole("button", { name: "Commencer la fiche" }).click();
    await expect(trades.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(part(trades, "Le contexte")).toContainText("Les Balcons du Quié");
    await fillIn(trades, "Modifier la description", async (dialog) => {
      await dialog.getByLabel(/^Résumé/).fill("Répondre aux sonnettes à la place de ceux qui se relaient.");
      await dialog.getByLabel("Améliorer l’organisation du travail pour mieux coopérer").check({ force: true });
    }, "Enregistrer la description");
    await expect(trades.getByText("Répondre aux sonnettes à la place de ceux qui se relaient.")).toBeVisible();
    return new URL(trades.url()).pathname;
  });

  const typed = async (page: Page, name: string, text: string) => {
    await part(page, name).click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(text);
    await expect(page.getByText("Enregistré.")).toBeVisible();
  };
  const submit = async () => {
    await trades.getByRole("button", { name: "Transmettre à l’Aract" }).click();
    await expect(aract.getByText("Transmise à l’Aract").first()).toBeVisible();
  };

  await test.step("its text is written, and the three voices agree to it", async () => {
    for (const one of [direction, staff, aract]) {
      await one.goto(address);
      await expect(part(one, "Les résultats")).toBeVisible();
    }
    await typed(trades, "Les résultats", "La relève se dit en entier.");
    await expect(part(staff, "Les résultats"), "seen while it is written").toContainText("La relève se dit en entier.");
    await trades.getByRole("button", { name: "Demander l’accord des voix" }).click();
    for (const one of voices) await sayOfSheet(one);
    await expectSaid.agreed(aract, 3);
    await expectNoVoice(aract);
    await submit();
    await expectAccessible(aract);
  });

  await test.step("one of them dissents with a reason that everyone reads, and nobody overrides it", async () => {
    await sayOfSheet(staff, REASON);
    for (const one of [...voices, aract]) await expectSaid.dissented(one, REASON);
    await aract.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(aract.getByRole("alert")).toContainText(/Désaccord \(.*personnel.*\).*Personne ne passe outre/);
    await expectAccessible(aract);
    await expectAccessible(staff);
  });

  await test.step("the text changes, which asks all three again, and the dissent is lifted by its own voice", async () => {
    await fillIn(aract, "Demander de reprendre", (dialog) => dialog.getByLabel(/^Ce qui est à reprendre/).fill("Dites ce qu’il en est des nuits."), "Renvoyer la fiche");
    await expect(trades.getByText("Dites ce qu’il en est des nuits.")).toBeVisible();
    await typed(trades, "Ce que nous ferions autrement", "Commencer par les nuits.");
    await trades.getByRole("button", { name: "Redemander l’accord des voix" }).click();
    await expectSaid.awaited(staff, 3);
    await expect(trades.getByRole("button", { name: "Transmettre à l’Aract" })).toHaveCount(0);
    for (const one of [direction, trades]) await sayOfSheet(one);
    await expectSaid.agreed(staff, 2);
    await expect(trades.getByRole("button", { name: "Transmettre à l’Aract" }), "two of three do not make it").toHaveCount(0);
    await sayOfSheet(staff);
    await submit();
  });

  const reader = await visitor(browser);
  await test.step("the Aract publishes it, and a visitor without scripts finds it in spite of a slip", async () => {
    await aract.getByRole("button", { name: "Publier", exact: true }).click();
    for (const one of [aract, ...voices]) await expect(one.getByText(/La version 1 est publiée/)).toBeVisible();
    await reader.goto("/occitanie/bibliotheque");
    await reader.getByRole("searchbox", { name: "Rechercher une expérience" }).fill("sonettes de la releve");
    await reader.getByRole("button", { name: "Rechercher" }).click();
    await reader.getByRole("link", { name: title }).click();
    await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
    for (const text of ["La relève se dit en entier.", "Commencer par les nuits."]) await expect(reader.getByText(text)).toBeVisible();
  });

  await test.step("the Aract withdraws it with a reason, which its address says from then on", async () => {
    await fillIn(aract, "Retirer de la bibliothèque", (dialog) => dialog.getByLabel(/^Motif/).fill(WITHDRAWN), "Retirer la fiche");
    await expect(trades.getByText(WITHDRAWN)).toBeVisible();
    const answer = await reader.reload();
    expect(answer?.status()).toBe(410);
    await expect(reader.getByRole("heading", { level: 1, name: "Fiche retirée" })).toBeVisible();
    await expect(reader.getByText(WITHDRAWN)).toBeVisible();
    await reader.goto("/occitanie/bibliotheque?q=sonettes");
    await expect(reader.getByRole("link", { name: title })).toHaveCount(0);
  });

  for (const one of [...voices, consultant, aract, reader]) await one.context().close();
});
