import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { cents } from "./support/money";
import { enterAs, openFromMenu, person } from "./support/people";
import { test } from "./support/test";

const heading = (page: Page, name: string | RegExp, level = 2) => page.getByRole("heading", { name, level });
/** Once the page is laid out. */
const inSight = async (page: Page, part: Locator) => {
  await expect(part).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const box = await part.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box && box.y + box.height <= height, `in sight on the first screen: ${await part.textContent()}`).toBe(true);
};
const wholes = (text: string) => Number(text.replaceAll(/\D/g, ""));
const openProgramme = async (page: Page) => {
  await openFromMenu(page, "Programmes");
  await page.getByRole("link", { name: "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2026-2027)" }).click();
  await expect(heading(page, /^Collectifs territoriaux/, 1)).toBeVisible();
  await expect(page.locator(".overview__count")).toBeVisible();
};
/** The groups in sight, as lines of the table or as cards. */
const groupsShown = (page: Page) => page.locator(".table tbody tr, .cards__one");
const nameCell = (page: Page, name: string) => page.getByRole("rowheader", { name }).or(page.locator(".members strong", { hasText: name }));

test.describe("each role's home", () => {
  test("tells a consultant its next session, what waits, and the days left", async ({ page }) => {
    await enterAs(page, "Consultant");
    await expect(page.getByRole("link", { name: "Saisir des jours" })).toHaveAttribute("href", "/occitanie/jours/nouveau");
    await inSight(page, heading(page, "Votre prochaine séance"));
    await inSight(page, page.locator(".next__when"));
    await expect(page.locator(".next .readiness li").first()).toContainText(/lieu|lien/);
    await expect(heading(page, "Ce qui vous attend")).toBeVisible();
    await expect(page.getByText("À corriger").first()).toBeVisible();
    const gauges = page.locator(".gauges").first();
    await expect(gauges.getByRole("meter")).toHaveCount(4);
    const left = await gauges.getByRole("meter").evaluateAll((meters) => meters.reduce((sum, meter) => sum + Number(meter.getAttribute("aria-valuenow")), 0));
    const said = Number(/Reste ([\d,]+)/.exec((await gauges.textContent()) ?? "")?.[1]?.replace(",", "."));
    expect(said, "the total is that of the quotas, in days").toBe(left / 2);
  });

  test("tells a trinôme where it is on the path, what comes next and who does it", async ({ page }) => {
    await enterAs(page, "Membre d’un trinôme");
    await inSight(page, page.getByText("Prochaine étape :").first());
    await expect(page.getByRole("list", { name: "Les étapes de la démarche" }).getByRole("listitem")).toHaveCount(4);
    await expect(heading(page, "Prochaine séance")).toBeVisible();
    await expect(page.locator(".panel", { has: heading(page, "Qui s’en charge") })).toContainText("(vous)");
    await expect(heading(page, "Dans votre groupe")).toBeVisible();
    await expect(page.getByRole("list", { name: "Activité récente" }).getByRole("listitem").first()).toBeVisible();
  });

  test("gives someone with two roles both parts, without asking which", async ({ page }) => {
    await enterAs(page, "Direction ou organisme gestionnaire");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Membre d’un trinôme", "Direction ou organisme gestionnaire"]);
    const card = page.locator(".card").first();
    await expect(card).toContainText("Ce qui manque");
    await expect(card).toContainText(/Votre part.*€.*consommés/s);
  });

  test("tells the Aract which groups are late or incomplete, what to validate, and where the network is", async ({ page }) => {
    await enterAs(page, "Coordination Aract");
    await inSight(page, heading(page, /groupes? en retard/));
    await expect(heading(page, /groupes? incomplets?|Aucun groupe incomplet/)).toBeVisible();
    await expect(heading(page, /saisies? à valider|Aucune saisie à valider/)).toBeVisible();
    const board = page.getByRole("table", { name: /groupes et séquences/ }).first();
    await expect(board.getByRole("columnheader")).toHaveText(["Groupe", "S1", "S2", "S3", "S4"]);
    await expect(heading(page, "Activité récente")).toBeVisible();
  });

  test("shows the ARS what is committed, consumed and left, to the cent, by programme", async ({ page }) => {
    await enterAs(page, "Agent de l’ARS");
    const figures = page.getByRole("list", { name: "Subvention de la région" }).locator(".figures__value");
    await inSight(page, figures.first());
    const [granted, consumed, left] = (await figures.allTextContents()).map(cents);
    expect(granted).toBe((consumed ?? 0) + (left ?? 0));
    await expect(heading(page, "Ce qui risque de manquer son échéance")).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    let all = 0;
    for (const table of await page.getByRole("table", { name: /subvention par département/ }).all()) {
      const column = await table.locator("tbody tr td:nth-child(3)").allTextContents();
      const total = cents((await table.locator("tfoot td:nth-child(3)").textContent()) ?? "");
      expect(column.map(cents).reduce((sum, one) => sum + one, 0)).toBe(total);
      all += total;
    }
    expect(all, "the programmes add up to the region").toBe(granted);
  });

  test("counts the members for the administration, role by role", async ({ page }) => {
    await enterAs(page, "Administration de l’espace");
    const whole = wholes((await heading(page, /appartenances?$/).textContent()) ?? "");
    const each = (await page.locator(".tally li > span").allTextContents()).map(wholes);
    expect(each).toHaveLength(8);
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(whole);
    await page.getByRole("link", { name: "Consultant", exact: true }).click();
    await expect(page).toHaveURL(/\/membres\?role=CONSULTANT$/);
    await expect(page.getByRole("button", { name: /^Consultant.*retirer ce filtre/ })).toBeVisible();
  });

  test("tells a facilitator what is coming, and leads to its programme's rules", async ({ page }) => {
    await enterAs(page, "Animateur QVCT");
    await openFromMenu(page, "Programmes");
    await page.getByRole("link", { name: /^Animateurs QVCT/ }).click();
    await expect(heading(page, /^Animateurs QVCT/, 1)).toBeVisible();
    await page.goto(`${page.url().split("?")[0]}?onglet=regles`);
    await expect(heading(page, "Les séquences", 2)).toBeVisible();
    await expect(page.getByText("Retours sur choix des expérimentations").first()).toBeVisible();
  });
});

test("the programme's groups are filtered by the address, and the count is that of the list", async ({ page }) => {
  await enterAs(page, "Coordination Aract");
  await openProgramme(page);
  const whole = wholes((await page.locator(".overview__count strong").textContent()) ?? "");
  await expect(groupsShown(page)).toHaveCount(whole);

  await page.getByLabel("En retard", { exact: true }).check({ force: true });
  await expect(page).toHaveURL(/retard=true/);
  await expect(page.locator(".overview__count")).toContainText(`sur ${whole}`);
  await expect.poll(() => groupsShown(page).count(), { message: "fewer groups are late than there are" }).toBeLessThan(whole);
  const late = wholes((await page.locator(".overview__count strong").textContent()) ?? "");
  expect(late).toBeGreaterThan(0);
  await expect(groupsShown(page)).toHaveCount(late);
  for (const group of await groupsShown(page).all()) await expect(group.getByRole("link", { name: /en retard/ })).toBeVisible();

  await page.getByLabel("Statut").selectOption("En constitution");
  await expect(page.getByText("Aucun groupe ne correspond à ces filtres")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Aucun groupe ne correspond à ces filtres"), "the address keeps the filters").toBeVisible();
  await page.getByRole("button", { name: /^En retard.*retirer ce filtre/ }).click();
  await expect(groupsShown(page).first()).toContainText("En constitution");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(groupsShown(page)).toHaveCount(whole);
  await expect(page).toHaveURL(/programmes\/[^?]+$/);

  await page.getByLabel("Rechercher un groupe").fill("VALLEE ariege");
  await expect(groupsShown(page)).toHaveCount(1);
  await expect(groupsShown(page)).toContainText("Vallée de l’Ariège");
  await groupsShown(page).getByRole("link", { name: /^Diagnostiquer|priorisation/ }).or(groupsShown(page).locator(".mark").nth(1)).first().click();
  await expect(page).toHaveURL(/\/groupes\/.+onglet=seances/);
});

test("the approved list is kept by keyboard, and seen live by others", async ({ page, browser }) => {
  const home = await person(browser, "Coordination Aract");
  const other = await person(browser, "Agent de l’ARS");
  await openProgramme(other);
  await other.getByRole("link", { name: "Consultants agréés" }).click();
  await enterAs(page, "Coordination Aract");
  await openProgramme(page);
  await page.getByRole("link", { name: "Consultants agréés" }).click();
  const lines = page.getByRole("table", { name: "Consultants agréés" }).locator("tbody tr");
  await expect(lines.first()).toBeVisible();
  const name = ((await lines.last().getByRole("rowheader").textContent()) ?? "").trim();

  await lines.last().getByRole("button", { name: /^Retirer/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Retirer de la liste" }).getByRole("button", { name: "Retirer de la liste" }).press("Enter");
  await expect(page.getByText(`${name} n’est plus sur la liste.`)).toBeVisible();
  await expect(page.getByRole("rowheader", { name })).toHaveCount(0);
  await expect(other.getByRole("rowheader", { name }), "the other browser follows").toHaveCount(0);

  await page.getByRole("button", { name: "Inscrire un consultant" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Inscrire un consultant sur la liste" });
  await dialog.getByRole("button", { name: "Inscrire" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choisissez un consultant");
  await dialog.getByRole("combobox").fill(name);
  await expect(dialog.getByRole("option", { name })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("combobox")).toHaveValue(name);
  await dialog.getByRole("button", { name: "Inscrire" }).press("Enter");
  await expect(page.getByRole("rowheader", { name })).toBeVisible();
  await expect(other.getByRole("rowheader", { name })).toBeVisible();
  const latest = home.getByRole("list", { name: "Activité récente" }).getByRole("listitem").first();
  await expect(latest, "the home follows too").toContainText("a inscrit un consultant sur la liste");
  await other.context().close();
  await home.context().close();
});

test("the rules are given with their passages", async ({ page }) => {
  await enterAs(page, "Consultant");
  await openProgramme(page);
  await page.getByRole("link", { name: "Règles" }).click();
  const days = page.getByRole("table", { name: "Quotas de jours" });
  await expect(days.locator("tbody tr")).toHaveCount(4);
  await expect(days).toContainText("2 jours par établissement");
  await expect(days).toContainText("1,5 jour par groupe");
  await expect(days).toContainText("ehpad-2023, ligne");
  await expect(page.getByRole("table", { name: "Séquences du programme" })).toContainText("En présentiel ou à distance");
  await page.getByText("Toutes les règles, par les passages").click();
  await expect(page.getByText("de 3 à 5 structures maximum").first()).toBeVisible();
});

test("the subsidy adds up to the cent, on the page and in the file", async ({ page }, { project }) => {
  await enterAs(page, "Agent de l’ARS");
  await openProgramme(page);
  await page.getByRole("link", { name: "Subvention", exact: true }).click();
  await expect(heading(page, "Subvention par département", 1)).toBeVisible();
  await expect(page).toHaveURL(/\/subvention$/);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger en CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^subvention-collectifs-territoriaux-[a-z0-9-]+-\d{4}-\d\d-\d\d\.csv$/);
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(0, 3)], "the mark of UTF-8").toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").slice(1).split("\r\n");
  expect(lines.pop(), "each line is ended").toBe("");
  const [header, ...rows] = lines.map((line) => line.split(";"));
  const total = rows.pop();
  expect(header?.slice(0, 4)).toEqual(["Code", "Département", "Groupes", "Établissements"]);
  expect(total?.[1]).toBe("Total");
  for (const row of [...rows, total]) expect(row).toHaveLength(header?.length ?? 0);
  for (let column = 3; column < (header?.length ?? 0); column += 1) {
    expect(rows.reduce((sum, row) => sum + cents(row[column] ?? ""), 0), header?.[column]).toBe(cents(total?.[column] ?? ""));
  }
  for (const row of [...rows, total]) {
    const [cost, sponsor, own, consumed, , left] = (row ?? []).slice(4).map(cents);
    expect(cost, "the sponsor's part and the establishments'").toBe((sponsor ?? 0) + (own ?? 0));
    expect(cost, "consumed and left").toBe((consumed ?? 0) + (left ?? 0));
  }

  if (project.name === "phone") return;
  const table = page.getByRole("table", { name: /^Subvention de/ });
  for (const [index, row] of rows.entries()) {
    const cells = await table.locator("tbody tr").nth(index).locator("td").allTextContents();
    expect(cells.slice(2).map(cents)).toEqual(row.slice(4).map(cents));
  }
  expect((await table.locator("tfoot td").allTextContents()).slice(2).map(cents)).toEqual(total?.slice(4).map(cents));
});

test("the register is searched as one types, accents and case ignored", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL ?? "").origin });
  await enterAs(page, "Consultant");
  await openFromMenu(page, "Établissements");
  const found = page.locator(".table tbody tr, .register > li");
  await expect(found.first()).toBeVisible();
  const search = page.getByLabel("Nom, commune ou numéro");
  await search.fill("MERISIÉRS pamiers");
  await expect(found).toHaveCount(1);
  await expect(found).toContainText("EHPAD Le Clos des Merisiers");
  await expect(page).toHaveURL(/q=MERISI/);
  const shown = (/\d\d \d{3} \d{3} \d/.exec((await found.textContent()) ?? "") ?? [""])[0];
  await search.fill(shown);
  await expect(found).toHaveCount(1);

  await search.fill("");
  await page.getByLabel("Public").selectOption("Adultes en situation de handicap");
  await expect(page.getByLabel("Catégorie").locator("option", { hasText: "EHPAD" })).toHaveCount(0);
  await page.getByLabel("Catégorie").selectOption("ESAT");
  await expect(found.first()).toContainText("ESAT");
  await page.reload();
  await expect(page.getByRole("button", { name: /^ESAT.*retirer/ })).toBeVisible();
  await search.fill("zzzz");
  await expect(page.getByText("Aucun établissement ne correspond")).toBeVisible();
  await page.getByRole("button", { name: "Tout effacer" }).click();

  await search.fill(shown);
  await expect(found).toHaveCount(1);
  await found.getByRole("link").click();
  await expect(heading(page, "EHPAD Le Clos des Merisiers", 1)).toBeVisible();
  await expect(page.getByText(shown).first()).toBeVisible();
  await page.getByRole("button", { name: "Copier le numéro FINESS" }).click();
  await expect(page.getByText("Le numéro FINESS est copié.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.replaceAll(/\s/g, ""));
  await expect(page.getByRole("link", { name: "Vallée de l’Ariège" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Plan schématique/ })).toBeVisible();
  const metres = (await page.locator(".around__list li").allTextContents()).map((line) => Number((/([\d,]+)\skm/.exec(line)?.[1] ?? "0").replace(",", ".")));
  expect(metres.length).toBeGreaterThan(5);
  expect(metres, "the nearest first").toEqual(metres.toSorted((a, b) => a - b));
});

test("someone is invited, comes, and one's role is ended", async ({ page, browser }, { project }) => {
  const name = `Élodie Essai ${project.name}`;
  const email = `elodie.${project.name}.${Date.now()}@essai.example`;
  await enterAs(page, "Administration de l’espace");
  await openFromMenu(page, "Membres");
  await page.getByRole("button", { name: "Inviter quelqu’un" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Inviter quelqu’un" });
  await dialog.getByRole("button", { name: "Inviter" }).click();
  await expect(dialog.getByRole("alert")).toContainText("3 champs à corriger");
  await dialog.getByLabel("Prénom et nom").fill(name);
  await dialog.getByLabel("Adresse électronique").fill(email);
  await dialog.getByLabel("Rôle").selectOption("Membre d’un trinôme");
  await dialog.getByRole("button", { name: "Inviter" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choisissez un établissement");
  await dialog.getByRole("combobox", { name: /^Établissement/ }).fill("merisiers");
  await expect(dialog.getByRole("option", { name: /Merisiers/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Inviter" }).press("Enter");
  const link = dialog.getByLabel("Lien d’invitation");
  await expect(link).toBeFocused();
  const address = new URL(await link.inputValue());
  await dialog.getByRole("button", { name: "Terminer" }).click();
  await expect(link, "shown once").toHaveCount(0);
  await expect(page.getByRole("table", { name: "Invitations en attente" }).getByRole("row").filter({ hasText: email })).toContainText("EHPAD Le Clos des Merisiers");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(address.pathname + address.hash);
  await guest.getByLabel("Choisissez un mot de passe").fill("quatre oliviers sous la pluie de mars");
  await guest.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(heading(guest, `Bonjour ${name}`, 1)).toBeVisible();
  await expect(guest.getByText("Membre d’un trinôme").first()).toBeVisible();

  await page.reload();
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByRole("table", { name: "Invitations en attente" }).getByText(email)).toHaveCount(0);
  await page.getByLabel("Rechercher par nom").fill(name);
  await expect(nameCell(page, name)).toHaveCount(1);
  const end = page.getByRole("button", { name: `Mettre fin au rôle Membre d’un trinôme de ${name}` });
  await end.press("Enter");
  const confirm = page.getByRole("dialog", { name: "Mettre fin à une appartenance" });
  await confirm.getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(nameCell(page, name)).toHaveCount(1);
  await end.press("Enter");
  await confirm.getByRole("button", { name: "Mettre fin" }).press("Enter");
  await expect(page.getByText("Personne ne correspond")).toBeVisible();
  await guest.reload();
  await expect(heading(guest, `Bonjour ${name}`, 1)).toHaveCount(0);
  await guest.context().close();
});

test("who has no right is told so, and offline the register says why nothing comes", async ({ page, context, browser }) => {
  await enterAs(page, "Consultant");
  await openProgramme(page);
  await page.goto(`${page.url().split("?")[0]}/subvention`);
  await expect(heading(page, "Accès réservé", 1)).toBeVisible();
  await page.goto("/occitanie/etablissements/inconnu");
  await expect(heading(page, "Page introuvable", 1)).toBeVisible();

  const admin = await person(browser, "Administration de l’espace");
  await openFromMenu(admin, "Programmes");
  await admin.getByRole("link", { name: /^Collectifs.*2026-2027/ }).click();
  await expect(heading(admin, "Consultants agréés"), "no right to the groups: the next part is shown").toBeVisible();
  await expect(admin.getByRole("link", { name: "Groupes", exact: true })).toHaveCount(0);
  await admin.context().close();

  await page.goto("/occitanie/etablissements");
  await expect(page.locator(".table tbody tr, .register > li").first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("Nom, commune ou numéro").fill("pamiers");
  await expect(page.getByText(/serveur est injoignable/).first()).toBeVisible();
  await context.setOffline(false);
});
