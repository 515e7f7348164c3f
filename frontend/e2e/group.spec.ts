import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, inBothThemes } from "./support/accessibility";
import { enterAs, person } from "./support/people";

// Neighbours that no group of the demonstration has, a set for each width: the two runs share one demonstration.
const TOWNS: Record<string, [string, string, string, string]> = {
  desktop: ["Gramat", "Saint-Céré", "Souillac", "Figeac"],
  phone: ["Castres", "Gaillac", "Carcassonne", "Mirepoix"],
};
const FAR = "Lourdes";
const VOICES = ["Direction", "Personnel", "Métiers"];

const day = (back: number) => new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris" }).format(new Date(Date.now() - back * 86_400_000));
const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Parties du groupe" }).getByRole("link", { name, exact: true });
const lineOf = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
const radio = (within: Page | Locator, name: string | RegExp) => within.getByRole("radio", { name });

test("a group goes from its forming to its balanced account, followed live by the others", async ({ page, browser }, { project }) => {
  test.slow();
  const towns = TOWNS[project.name] ?? TOWNS["desktop"];
  if (!towns) throw new Error("no towns");
  const name = `Essai ${project.name}`;
  const size = project.use.viewport ?? { width: 1280, height: 800 };
  const consultant = await person(browser, "Consultant");
  await consultant.setViewportSize(size);
  const phone = await person(browser, "Consultant");
  await phone.setViewportSize({ width: 390, height: 844 });

  await test.step("the Aract forms it of neighbours, and reads its quote as it picks", async () => {
    await enterAs(page, "Coordination Aract");
    await page.goto("/occitanie/groupes/nouveau");
    await page.getByLabel("Programme").selectOption({ label: "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2026-2027)" });
    const quote = page.getByRole("group", { name: "Devis" });
    const pick = async (town: string) => {
      await page.getByLabel("Rechercher").fill(town);
      await lineOf(page, town).getByRole("button", { name: /^Choisir/ }).press("Enter");
      await expect(page.getByRole("list", { name: "Établissements choisis" }).filter({ hasText: town })).toBeVisible();
      await expect(page.getByRole("group", { name: "Formation du groupe" }), "the keyboard goes on from there").toBeFocused();
    };
    await pick(towns[0]);
    await pick(FAR);
    await expect(quote).toContainText("il en manque encore 1");
    await expect(quote).toContainText("de 3 à 5 structures maximum");
    await pick(towns[1]);
    await expect(quote).toContainText("21 750,00 €");
    await page.getByLabel("Nom du groupe").fill(name);
    await page.getByLabel(/^Consultant/).selectOption({ label: await optionStarting(page.getByLabel(/^Consultant/), "Hélène Marquet") });
    await page.getByRole("button", { name: "Former le groupe" }).click();
    await expect(page.getByRole("alert")).toContainText("km l’un de l’autre");
    await expect(page.getByRole("alert")).toContainText("ehpad-2023, ligne 32");

    await page.getByRole("list", { name: "Établissements choisis" }).getByRole("listitem").filter({ hasText: FAR }).getByRole("button", { name: /^Retirer/ }).click();
    await pick(towns[2]);
    await pick(towns[3]);
    await expect(quote).toContainText("16,5 jours");
    await expect(quote).toContainText("24 750,00 €");
    await expect(quote).toContainText("19 800,00 €");
    await expect(quote).toContainText("1 237,50 €");
    await page.reload();
    await expect(quote, "the address keeps what is picked").toContainText("24 750,00 €");
    await page.getByLabel("Nom du groupe").fill(name);
    await page.getByLabel(/^Consultant/).selectOption({ label: await optionStarting(page.getByLabel(/^Consultant/), "Hélène Marquet") });
    await page.getByRole("button", { name: "Former le groupe" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  });
  const group = new URL(page.url()).pathname;

  await test.step("names the twelve voices, each from what misses", async () => {
    const missing = page.getByRole("region", { name: "Pour que le groupe soit complet" });
    for (let count = 0; count < 12; count += 1) {
      await missing.getByRole("link").first().click();
      const dialog = page.getByRole("dialog");
      const title = await dialog.getByRole("heading", { level: 2 }).innerText();
      expect(VOICES.some((voice) => title.startsWith(voice))).toBe(true);
      await radio(dialog, /Une personne à inviter/).check({ force: true });
      await dialog.getByLabel("Prénom et nom").fill(`Prénom${count} Nom`);
      await dialog.getByLabel("Adresse électronique").fill(`voix-${project.name}-${count}@essai.example`);
      await dialog.getByRole("button", { name: "Inviter et désigner" }).click();
      await expect(dialog.getByLabel("Lien d’invitation")).toHaveValue(/\/invitation#jeton=/);
      await dialog.getByRole("button", { name: "Terminer" }).click();
      await expect(dialog).toBeHidden();
      await expect(missing.getByRole("link")).toHaveCount(11 - count);
    }
    await page.getByRole("button", { name: "Démarrer l’accompagnement" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Démarrer l’accompagnement" }).click();
    await expect(page.locator(".page-badges")).toContainText("En accompagnement");
  });

  await test.step("the consultant plans the four sequences, and holds them, before the Aract’s eyes", async () => {
    await consultant.goto(`${group}?onglet=seances`);
    await tab(page, "Séances").click();
    for (const [index, number] of [1, 2, 3, 4].entries()) {
      await consultant.getByRole("button", { name: "Programmer une séance" }).first().click();
      const dialog = consultant.getByRole("dialog");
      await expect(dialog.getByLabel("Séquence", { exact: true }), "the next one is proposed").toHaveValue(String(number));
      const remote = radio(dialog, "À distance");
      if (number === 1 || number === 4) {
        await expect(remote).toBeDisabled();
        await expect(dialog).toContainText(/Règle : .*présentiel.* — ehpad-2023, ligne 4[58]/);
      } else {
        await expect(remote).toBeEnabled();
      }
      await dialog.getByLabel(/^Date/).fill(day(8 - index));
      await dialog.getByLabel(/^Lieu/).fill("Salle du conseil");
      await dialog.getByRole("button", { name: "Programmer", exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.locator(".session"), "the others see it without reloading").toHaveCount(4);
    await expect(page.getByRole("status").filter({ hasText: "Hélène Marquet a programmé une séance" })).toBeVisible();

    for (let held = 0; held < 4; held += 1) {
      await consultant.getByRole("button", { name: /^Enregistrer les présences/ }).first().click();
      const dialog = consultant.getByRole("dialog");
      if (held === 0) {
        await holdByKeyboard(dialog, consultant);
        await expect(dialog.getByRole("status").filter({ hasText: "voix présentes" })).toHaveText("3 voix présentes sur 12");
      } else {
        await dialog.getByRole("button", { name: "Cocher tout le monde" }).click();
      }
      await dialog.getByRole("button", { name: "Enregistrer les présences" }).click();
      await expect(dialog).toBeHidden();
      await expect(page.locator(".session[data-status=HELD]")).toHaveCount(held + 1);
    }
    await expect(page.locator(".session").first()).toContainText("3 voix présentes sur 12");
    await expect(page.locator(".steps__step[data-state=done]")).toHaveCount(4);
  });

  await test.step("logs a day from a phone in a few seconds, everything guessed", async () => {
    await phone.goto(`${group}/jours/nouveau`);
    await expect(phone.getByRole("heading", { name: "Saisir des jours" })).toBeVisible();
    const start = Date.now();
    await phone.getByRole("button", { name: "Transmettre" }).click();
    await expect(phone.getByText("Saisie transmise à l’Aract")).toBeVisible();
    expect(Date.now() - start).toBeLessThan(10_000);
    await expect(phone.getByRole("status").filter({ hasText: "0,5 jour, accompagnement collectif" })).toBeVisible();
  });

  await test.step("and the rest, up to the quotas and no further", async () => {
    const another = async (quota: RegExp, days: string, options: { establishment?: number; on?: string } = {}) => {
      await phone.getByRole("button", { name: "Saisir un autre jour" }).click();
      if (options.on) await phone.getByLabel(/^Jour travaillé/).fill(options.on);
      await radio(phone, quota).check({ force: true });
      if (options.establishment !== undefined) await phone.getByRole("group", { name: /^Établissement/ }).getByRole("radio").nth(options.establishment).check({ force: true });
      await phone.getByLabel("Durée").fill(days);
      await phone.getByRole("button", { name: "Transmettre" }).click();
      await expect(phone.getByText("Saisie transmise à l’Aract")).toBeVisible();
    };
    // A day of a session proposes its quota by itself.
    await phone.getByRole("button", { name: "Saisir un autre jour" }).click();
    await phone.getByLabel(/^Jour travaillé/).fill(day(8));
    await expect(phone.getByText("D’après la séance de ce jour")).toBeVisible();
    await expect(radio(phone, /Accompagnement collectif/)).toBeChecked();
    await phone.getByLabel("Durée").fill("7");
    await expect(phone.getByText("cette saisie en dépasse de 1,5 jour")).toBeVisible();
    await phone.getByRole("button", { name: "Transmettre" }).click();
    await expect(phone.getByRole("alert")).toContainText("il en reste 5,5 jours");
    await expect(phone.getByRole("alert")).toContainText("ehpad-2023, lignes 94 à 98");
    await phone.getByLabel("Durée").fill("5,5");
    await expect(phone.getByText("0 jour après cette saisie")).toBeVisible();
    await phone.getByRole("button", { name: "Transmettre" }).click();
    await expect(phone.getByText("Saisie transmise à l’Aract")).toBeVisible();

    for (const establishment of [0, 1, 2, 3]) await another(/Appui individuel/, "2", { establishment });
    await another(/Suivi à 6 mois/, "1,5");
    await another(/Capitalisation/, "1");
  });

  await test.step("the Aract returns one with its reason, and validates the others together", async () => {
    await page.goto(`${group}?onglet=jours`);
    await expect(page.locator(".totals")).toContainText("16,5 jours");
    const row = project.name === "phone" ? page.locator(".entry") : page.getByRole("row");
    await row.filter({ hasText: "Capitalisation" }).getByRole("button", { name: /^Renvoyer/ }).click();
    await page.getByRole("dialog").getByLabel("Motif").fill("Précisez ce qui a été fait.");
    await page.getByRole("dialog").getByRole("button", { name: "Renvoyer" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.getByLabel("Tout choisir (7)").check();
    await page.getByRole("button", { name: "Valider 7 saisies (15,5 jours)" }).click();
    await expect(page.locator(".totals")).toContainText(/Validés\s*15,5\sjours/);

    await consultant.goto(`${group}?onglet=jours`);
    const returned = (project.name === "phone" ? consultant.locator(".entry") : consultant.getByRole("row")).filter({ hasText: "Précisez ce qui a été fait." });
    await returned.getByRole("button", { name: /^Modifier/ }).click();
    const dialog = consultant.getByRole("dialog");
    await dialog.getByText("Ajouter une note").click();
    await dialog.getByLabel(/^Note/).fill("Atelier d’écriture avec l’Aract.");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect(dialog).toBeHidden();
    await consultant.getByRole("checkbox", { name: /^Choisir/ }).check();
    await consultant.getByRole("button", { name: "Transmettre 1 saisie (1 jour)" }).click();
    await expect(page.getByText("Atelier d’écriture avec l’Aract."), "seen without reloading").toBeVisible();
    await page.getByLabel("Tout choisir (1)").check();
    await page.getByRole("button", { name: "Valider 1 saisie (1 jour)" }).click();
    await expect(page.locator(".totals")).toContainText(/Validés\s*16,5\sjours/);
  });

  await test.step("and the account is the source’s table, to the cent", async () => {
    await tab(page, "Compte").click();
    const table = page.getByRole("table", { name: `Compte de ${name} par établissement` });
    const plain = async (line: Locator) => (await line.getByRole("cell").allInnerTexts()).map((text) => text.replaceAll(/\s/g, " "));
    const lines = table.getByRole("row");
    await expect(lines).toHaveCount(6);
    for (let line = 1; line <= 4; line += 1) {
      expect(await plain(lines.nth(line))).toEqual(["6 187,50 €", "4 950,00 €", "1 237,50 €", "4,125 jours", "6 187,50 €", "4 950,00 €", "1 237,50 €", "0,00 €"]);
    }
    expect(await plain(lines.nth(5))).toEqual(["24 750,00 €", "19 800,00 €", "4 950,00 €", "16,5 jours", "24 750,00 €", "19 800,00 €", "4 950,00 €", "0,00 €"]);
  });

  await test.step("what happens during a cut comes after it, without reloading", async () => {
    await page.goto(`${group}?onglet=seances`);
    await expect(page.locator(".session")).toHaveCount(4);
    await page.context().setOffline(true);
    await consultant.goto(`${group}?onglet=seances&faire=programmer`);
    const dialog = consultant.getByRole("dialog");
    await radio(dialog, "Suivi à 6 mois").check({ force: true });
    await dialog.getByLabel(/^Date/).fill("1/6/2027");
    await dialog.getByLabel(/^Lieu/).fill("Salle du conseil");
    await dialog.getByRole("button", { name: "Programmer", exact: true }).click();
    await expect(consultant.locator(".session")).toHaveCount(5);
    await page.context().setOffline(false);
    await expect(page.locator(".session")).toHaveCount(5, { timeout: 30_000 });
    await consultant.getByRole("button", { name: /^Annuler/ }).last().click();
    await consultant.getByRole("dialog").getByLabel("Motif").fill("Reporté à la demande du groupe.");
    await consultant.getByRole("dialog").getByRole("button", { name: "Annuler la séance" }).click();
    await expect(page.getByText("Motif : Reporté à la demande du groupe.")).toBeVisible();
  });

  await test.step("two people who date the same step see both dates, and lose none", async () => {
    await page.goto(`${group}?onglet=etapes`);
    await consultant.goto(`${group}?onglet=etapes`);
    for (const [who, back] of [
      [page, 3],
      [consultant, 5],
    ] as const) {
      await who.getByRole("button", { name: /^Modifier les dates/ }).first().click();
      await who.getByLabel(/^Faite le/).fill(day(back));
    }
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.locator(".milestone").first()).toHaveAttribute("data-state", "done");
    await expect(consultant.locator(".milestone").first(), "the other sees it behind the form").toHaveAttribute("data-state", "done");
    await consultant.getByRole("button", { name: "Enregistrer", exact: true }).click();
    const dialog = consultant.getByRole("dialog", { name: "Quelqu’un a modifié la même chose que vous" });
    await expect(dialog.locator(".conflict__text")).toHaveCount(2);
    await dialog.getByRole("button", { name: "Garder ma saisie" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator(".milestone").first()).toContainText(longDay(5));
  });

  await consultant.context().close();
  await phone.context().close();
});

test("what is typed without a network is kept, and taken up again", async ({ page, context }) => {
  await enterAs(page, "Consultant");
  await page.goto("/occitanie/jours/nouveau");
  const other = radio(page, "Vallée de l’Ariège");
  await expect(page.getByText("Groupe").first()).toBeVisible();
  if ((await other.count()) > 0) await other.check({ force: true });
  await page.getByLabel("Durée").fill("1,5");
  await page.getByText("Ajouter une note").click();
  await page.getByLabel(/^Note/).fill("Dans le train.");
  await context.setOffline(true);
  await expect(page.getByText("Votre saisie est gardée sur cet appareil")).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer en brouillon" }).click();
  await expect(page.getByRole("alert")).toContainText("votre saisie est conservée");
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(/Votre saisie commencée .* est reprise/)).toBeVisible();
  await expect(page.getByLabel("Durée")).toHaveValue("1,5");
  await page.getByRole("button", { name: "Enregistrer en brouillon" }).click();
  await expect(page.getByText("Brouillon enregistré")).toBeVisible();
  await page.goto("/occitanie/jours?statut=DRAFT");
  const kept = page.getByText("Dans le train.");
  await expect(kept).toBeVisible();
  await page.getByRole("listitem").or(page.getByRole("row")).filter({ hasText: "Dans le train." }).getByRole("button", { name: /^Supprimer/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Supprimer la saisie" }).click();
  await expect(kept).toBeHidden();
});

test("the ledger’s filters are in the address, always in sight, and share one view", async ({ page }) => {
  await enterAs(page, "Coordination Aract");
  await page.goto("/occitanie/jours");
  await expect(page).toHaveURL(/statut=SUBMITTED/);
  await expect(page.getByRole("list", { name: "Filtres actifs" })).toContainText("État : À valider");
  await page.getByLabel("Quota").selectOption("Appui individuel");
  await page.getByLabel("Du", { exact: true }).fill("1/1/2026");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/quota=INDIVIDUAL/);
  await expect(page).toHaveURL(/du=2026-01-01/);
  const shown = await page.locator(".totals").innerText();
  await page.reload();
  await expect(page.locator(".totals")).toHaveText(shown.replaceAll("\n", ""), { useInnerText: false });
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(page).toHaveURL(/statut=TOUS/);
  await expect(page.getByRole("list", { name: "Filtres actifs" })).toHaveCount(0);
});

test("who may not form groups or log days is told so", async ({ page }) => {
  await enterAs(page, "Agent de l’ARS");
  for (const path of ["/occitanie/groupes/nouveau", "/occitanie/jours/nouveau"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Accès réservé" })).toBeVisible();
  }
  await page.goto("/occitanie/groupes/inconnu");
  await expect(page.getByRole("heading", { name: "Page introuvable" })).toBeVisible();
});

test("the pages of groups and days have no accessibility finding", async ({ page, browser }, { project }) => {
  test.slow();
  await enterAs(page, "Consultant");
  await page.goto("/occitanie");
  const link = page.getByRole("link", { name: "Vallée de l’Ariège" }).first();
  const group = new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
  const parts = ["apercu", "etablissements", "seances", "jours", "compte", "etapes", "activite"].map((onglet) => `${group}?onglet=${onglet}`);
  for (const path of [...parts, `${group}?onglet=seances&faire=programmer`, `${group}/jours/nouveau`, "/occitanie/jours/nouveau", "/occitanie/jours"]) await look(page, path);
  const aract = await person(browser, "Coordination Aract");
  await aract.setViewportSize(project.use.viewport ?? { width: 1280, height: 800 });
  for (const path of ["/occitanie/jours", "/occitanie/groupes/nouveau", `${group}?onglet=etablissements&faire=consultant`, `${group}?faire=renommer`]) await look(aract, path);
  await aract.context().close();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...parts, `${group}/jours/nouveau`, "/occitanie/jours"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
});

async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await inBothThemes(page, () => expectAccessible(page));
  });
}

/** Ticks the first row of the sheet with the arrows and the space bar alone. */
async function holdByKeyboard(dialog: Locator, page: Page): Promise<void> {
  const boxes = dialog.getByRole("checkbox");
  await boxes.first().focus();
  await page.keyboard.press("Space");
  for (const next of [1, 2]) {
    await page.keyboard.press("ArrowRight");
    await expect(boxes.nth(next)).toBeFocused();
    await page.keyboard.press("Space");
  }
}

async function optionStarting(select: Locator, start: string): Promise<string> {
  const labels = await select.locator("option").allInnerTexts();
  return labels.find((label) => label.startsWith(start)) ?? start;
}

const longDay = (back: number) =>
  new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", day: "numeric", month: "long", year: "numeric" }).format(new Date(Date.now() - back * 86_400_000)).replace(/^1 /, "1er ");
