import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes } from "./support/accessibility";
import { holdAnswers } from "./support/answers";
import { longDay, typedDay } from "./support/days";
import { comeAndSign } from "./support/letters";
import { accountOf, subsidyTotalOf } from "./support/money";
import { acceptInvitation, enterAs, openFromMenu, person } from "./support/people";
import { test } from "./support/test";

// Neighbours that no group of the demonstration has, a set for each width: the two runs share one demonstration.
const TOWNS: Record<string, [string, string, string, string]> = {
  desktop: ["Gramat", "Saint-Céré", "Souillac", "Figeac"],
  phone: ["Castres", "Gaillac", "Carcassonne", "Mirepoix"],
};
const FAR = "Lourdes";
const PROGRAMME = "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2026-2027)";
const VOICES = ["Direction", "Personnel", "Métiers"];

const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Parties du groupe" }).getByRole("link", { name, exact: true });
const radio = (within: Page | Locator, name: string | RegExp) => within.getByRole("radio", { name });
const status = (page: Page) => page.locator(".page-badges");

test("four people lead a group from its forming to its balanced account, each seeing what the others do", async ({ page: aract, browser }, { project }) => {
  test.setTimeout(240_000);
  const towns = TOWNS[project.name] ?? TOWNS["desktop"];
  if (!towns) throw new Error("no towns");
  const name = `Essai ${project.name}`;
  const ars = await person(browser, "Agent de l’ARS");
  const consultant = await person(browser, "Consultant");
  await enterAs(aract, "Coordination Aract");

  await openFromMenu(ars, "Programmes");
  await ars.getByRole("link", { name: PROGRAMME }).click();
  await ars.getByRole("link", { name: "Subvention", exact: true }).click();
  const before = await subsidyTotalOf(ars);
  const grown = (by: Partial<typeof before>) => Object.fromEntries(Object.entries(before).map(([key, cents]) => [key, cents + (by[key as keyof typeof before] ?? 0)]));

  await test.step("the Aract forms it of neighbours, and reads its quote as it picks", async () => {
    await aract.goto("/occitanie/groupes/nouveau");
    await aract.getByLabel("Programme").selectOption({ label: PROGRAMME });
    const quote = aract.getByRole("group", { name: "Devis" });
    const pick = async (town: string) => {
      await aract.getByLabel("Rechercher").fill(town);
      await expect(aract.getByRole("button", { name: `Recherche : ${town} : retirer ce filtre` }), "the list is that of the search").toBeVisible();
      await expect(aract.locator("[aria-busy=true]")).toHaveCount(0);
      await aract.getByRole("row").filter({ hasText: town }).getByRole("button", { name: /^Choisir/ }).press("Enter");
      await expect(aract.getByRole("list", { name: "Établissements choisis" }).filter({ hasText: town })).toBeVisible();
      await expect(aract.getByRole("region", { name: "Établissements libres" }), "the keyboard goes on from there").toBeFocused();
    };
    const form = async () => {
      await aract.getByLabel("Nom du groupe").fill(name);
      const choice = aract.getByLabel(/^Consultant/);
      await choice.selectOption({ label: (await choice.locator("option").allInnerTexts()).find((label) => label.startsWith("Hélène Marquet")) ?? "" });
      await aract.getByRole("button", { name: "Former le groupe" }).click();
    };
    await pick(towns[0]);
    await pick(FAR);
    await expect(quote).toContainText("il en manque encore 1");
    await expect(quote).toContainText("de 3 à 5 structures maximum");
    await pick(towns[1]);
    await expect(quote).toContainText("21 750,00 €");
    await form();
    await expect(aract.getByRole("alert")).toContainText("km l’un de l’autre");
    await expect(aract.getByRole("alert")).toContainText("ehpad-2023, ligne 32");
    await expectAccessible(aract);

    await aract.getByRole("list", { name: "Établissements choisis" }).getByRole("listitem").filter({ hasText: FAR }).getByRole("button", { name: /^Retirer/ }).click();
    await pick(towns[2]);
    await pick(towns[3]);
    await aract.reload();
    for (const figure of ["16,5 jours", "24 750,00 €", "19 800,00 €", "1 237,50 €"]) await expect(quote, "the address keeps what is picked").toContainText(figure);
    await form();
    await expect(aract.getByRole("heading", { name, level: 1 })).toBeVisible();
  });
  const group = new URL(aract.url()).pathname;

  await test.step("which the ARS sees committed at once", async () => {
    await expect.poll(() => subsidyTotalOf(ars)).toEqual(grown({ cost: 24_750_00, sponsor: 19_800_00, own: 4_950_00, left: 24_750_00, leftSponsor: 19_800_00 }));
    await expectAccessible(ars);
  });

  const links: string[] = [];
  await test.step("names the twelve voices, each from what misses", async () => {
    const missing = aract.getByRole("region", { name: "Pour que le groupe soit complet" });
    for (let count = 0; count < 12; count += 1) {
      await missing.getByRole("link").first().click();
      const dialog = aract.getByRole("dialog");
      const title = await dialog.getByRole("heading", { level: 2 }).innerText();
      expect(VOICES.some((voice) => title.startsWith(voice))).toBe(true);
      await radio(dialog, /Une personne à inviter/).check({ force: true });
      await dialog.getByLabel("Prénom et nom").fill(`Prénom${count} Nom`);
      await dialog.getByLabel("Adresse électronique").fill(`voix-${project.name}-${count}@essai.example`);
      if (count === 0) await expectAccessible(aract);
      await dialog.getByRole("button", { name: "Inviter et désigner" }).click();
      await expect(dialog.getByLabel("Lien d’invitation")).toHaveValue(/\/invitation#jeton=/);
      links.push(await dialog.getByLabel("Lien d’invitation").inputValue());
      await dialog.getByRole("button", { name: "Terminer" }).click();
      await expect(dialog).toBeHidden();
      await expect(missing.getByRole("link")).toHaveCount(11 - count);
    }
    await expectAccessible(aract);
  });

  const member = await test.step("one of whom comes by its link, and finds its group", async () => {
    const guest = await acceptInvitation(browser, links[0] ?? "");
    await expect(guest.getByText("Prochaine étape :").first()).toBeVisible();
    await expectAccessible(guest);
    await guest.locator(`main a[href^="${group}"]`).first().click();
    await expect(guest.getByRole("heading", { name, level: 1 })).toBeVisible();
    await expect(status(guest)).toContainText("En constitution");
    return guest;
  });

  await test.step("the Aract starts it, before the member’s eyes", async () => {
    await aract.getByRole("button", { name: "Démarrer l’accompagnement" }).click();
    await expectAccessible(aract);
    await aract.getByRole("dialog").getByRole("button", { name: "Démarrer l’accompagnement" }).click();
    for (const one of [aract, member]) await expect(status(one)).toContainText("En accompagnement");
  });

  await test.step("the letters are issued, and the twelve voices sign, each in its own name", async () => {
    await tab(aract, "Lettres").click();
    await aract.getByRole("button", { name: "Émettre les 4 lettres" }).click();
    await expect(aract.locator(".letter-card")).toHaveCount(4);
    await expectAccessible(aract);
    await member.goto("/occitanie");
    await member.getByRole("link", { name: /^Lire et signer la lettre d’engagement/ }).click();
    await expect(member.getByRole("article", { name: "Texte de la lettre" })).toContainText("Reste à charge de l’établissement");
    await expectAccessible(member);
    await member.getByRole("button", { name: "Signer la lettre en mon nom" }).click();
    await expect(member.getByText("Votre signature est enregistrée.").first()).toBeVisible();
    await expect(status(member)).toContainText("1 signature sur 3");
    for (const [index, link] of links.entries()) if (index > 0) await comeAndSign(aract, link, `Prénom${index} Nom`);
    await expect(aract.locator(".letter-card[data-status=SIGNED]"), "seen without reloading").toHaveCount(4);
    await expect(status(member)).toContainText("Signée");
    await member.goto(group);
  });

  await test.step("the consultant plans the four sequences, and holds them, before everyone’s eyes", async () => {
    await consultant.goto(`${group}?onglet=seances`);
    await tab(aract, "Séances").click();
    await tab(member, "Séances").click();
    let late: Awaited<ReturnType<typeof holdAnswers>> | undefined;
    for (const [index, number] of [1, 2, 3, 4].entries()) {
      await consultant.getByRole("button", { name: "Programmer une séance" }).first().click();
      const dialog = consultant.getByRole("dialog");
      if (number === 2) {
        await expect(dialog.getByLabel("Séquence", { exact: true }), "the list is not read again yet").toHaveValue("1");
        await late?.pass();
      }
      await expect(dialog.getByLabel("Séquence", { exact: true }), "the next one is proposed").toHaveValue(String(number));
      const remote = radio(dialog, "À distance");
      if (number === 1 || number === 4) {
        await expect(remote).toBeDisabled();
        await expect(dialog).toContainText(/Règle\s: .*présentiel.* — ehpad-2023, ligne 4[58]/);
      } else {
        await expect(remote).toBeEnabled();
      }
      await dialog.getByLabel(/^Date/).fill(typedDay(index - 8));
      await dialog.getByLabel(/^Lieu/).fill("Salle du conseil");
      if (number === 1) {
        await expectAccessible(consultant);
        late = await holdAnswers(consultant, "SessionsTab");
      }
      await dialog.getByRole("button", { name: "Programmer", exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await late?.stop();
    for (const one of [aract, member]) {
      await expect(one.locator(".session"), "the others see it without reloading").toHaveCount(4);
      await expect(one.getByRole("status").filter({ hasText: "Hélène Marquet a programmé une séance" })).toBeVisible();
    }

    for (let held = 0; held < 4; held += 1) {
      await consultant.getByRole("button", { name: /^Enregistrer les présences/ }).first().click();
      const dialog = consultant.getByRole("dialog");
      if (held === 0) {
        await holdByKeyboard(dialog, consultant);
        await expect(dialog.getByRole("status").filter({ hasText: "voix présentes" })).toHaveText("3 voix présentes sur 12");
        await expectAccessible(consultant);
      } else {
        await dialog.getByRole("button", { name: "Cocher tout le monde" }).click();
      }
      await dialog.getByRole("button", { name: "Enregistrer les présences" }).click();
      await expect(dialog).toBeHidden();
      for (const one of [consultant, aract, member]) await expect(one.locator(".session[data-status=HELD]")).toHaveCount(held + 1);
    }
    await expect(member.locator(".session").first()).toContainText("3 voix présentes sur 12");
    await expect(aract.locator(".steps__step[data-state=done]")).toHaveCount(4);
    for (const one of [aract, member, consultant]) await expectAccessible(one);
  });

  await test.step("logs a first half-day in one press, everything guessed", async () => {
    await tab(aract, "Jours").click();
    await consultant.goto(`${group}/jours/nouveau`);
    await expect(consultant.getByRole("heading", { name: "Saisir des jours" })).toBeVisible();
    await consultant.getByRole("button", { name: "Transmettre" }).click();
    await expect(consultant.getByText("Saisie transmise à l’Aract")).toBeVisible();
    await expect(consultant.getByRole("status").filter({ hasText: "0,5 jour, accompagnement collectif" })).toBeVisible();
    await expect(aract.locator(".totals"), "the Aract sees it come").toContainText(/0,5\sjour/);
  });

  await test.step("and the rest, up to the quotas and no further", async () => {
    const send = async () => {
      await consultant.getByRole("button", { name: "Transmettre" }).click();
      await expect(consultant.getByText("Saisie transmise à l’Aract")).toBeVisible();
    };
    const another = async (quota: RegExp, days: string, establishment?: number) => {
      await consultant.getByRole("button", { name: "Saisir un autre jour" }).click();
      await radio(consultant, quota).check({ force: true });
      if (establishment !== undefined) await consultant.getByRole("group", { name: /^Établissement/ }).getByRole("radio").nth(establishment).check({ force: true });
      await consultant.getByLabel("Durée").fill(days);
      await send();
    };
    // A day of a session proposes its quota by itself.
    await consultant.getByRole("button", { name: "Saisir un autre jour" }).click();
    await consultant.getByLabel(/^Jour travaillé/).fill(typedDay(-8));
    await expect(consultant.getByText("D’après la séance de ce jour")).toBeVisible();
    await expect(radio(consultant, /Accompagnement collectif/)).toBeChecked();
    await consultant.getByLabel("Durée").fill("7");
    await expect(consultant.getByText("cette saisie en dépasse de 1,5 jour")).toBeVisible();
    await consultant.getByRole("button", { name: "Transmettre" }).click();
    await expect(consultant.getByRole("alert")).toContainText("il en reste 5,5 jours");
    await expect(consultant.getByRole("alert")).toContainText("ehpad-2023, lignes 94 à 98");
    await expectAccessible(consultant);
    await consultant.getByLabel("Durée").fill("5,5");
    await expect(consultant.getByText("0 jour après cette saisie")).toBeVisible();
    await send();

    for (const establishment of [0, 1, 2, 3]) await another(/Appui individuel/, "2", establishment);
    await another(/Suivi à 6 mois/, "1,5");
    await another(/Capitalisation/, "1");
  });

  await test.step("the Aract returns one with its reason, and validates the others together", async () => {
    await tab(member, "Compte").click();
    await expect(aract.locator(".totals"), "what was sent has come by itself").toContainText("16,5 jours");
    const entries = (one: Page) => (project.name === "phone" ? one.locator(".entry") : one.getByRole("row"));
    await entries(aract).filter({ hasText: "Capitalisation" }).getByRole("button", { name: /^Renvoyer/ }).click();
    await aract.getByRole("dialog").getByLabel("Motif").fill("Précisez ce qui a été fait.");
    await expectAccessible(aract);
    await aract.getByRole("dialog").getByRole("button", { name: "Renvoyer" }).click();
    await expect(aract.getByRole("dialog")).toBeHidden();
    await aract.getByLabel("Tout choisir (7)").check();
    await aract.getByRole("button", { name: "Valider 7 saisies (15,5 jours)" }).click();
    await expect(aract.locator(".totals")).toContainText(/Validés\s*15,5\sjours/);

    await consultant.goto(`${group}?onglet=jours`);
    await entries(consultant).filter({ hasText: "Précisez ce qui a été fait." }).getByRole("button", { name: /^Modifier/ }).click();
    const dialog = consultant.getByRole("dialog");
    await dialog.getByText("Ajouter une note").click();
    await dialog.getByLabel(/^Note/).fill("Atelier d’écriture avec l’Aract.");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await expect(dialog).toBeHidden();
    await consultant.getByRole("checkbox", { name: /^Choisir/ }).check();
    await consultant.getByRole("button", { name: "Transmettre 1 saisie (1 jour)" }).click();
    await expect(aract.getByText("Atelier d’écriture avec l’Aract."), "seen without reloading").toBeVisible();
    await aract.getByLabel("Tout choisir (1)").check();
    await aract.getByRole("button", { name: "Valider 1 saisie (1 jour)" }).click();
    await expect(aract.locator(".totals")).toContainText(/Validés\s*16,5\sjours/);
    for (const one of [aract, consultant]) await expectAccessible(one);
  });

  await test.step("and the account is the source’s table, to the cent, for everyone and without reloading", async () => {
    await tab(aract, "Compte").click();
    await tab(consultant, "Compte").click();
    const share = ["6 187,50 €", "4 950,00 €", "1 237,50 €", "4,125 jours", "6 187,50 €", "4 950,00 €", "1 237,50 €", "0,00 €"];
    const total = ["24 750,00 €", "19 800,00 €", "4 950,00 €", "16,5 jours", "24 750,00 €", "19 800,00 €", "4 950,00 €", "0,00 €"];
    for (const one of [member, aract, consultant]) {
      await expect.poll(() => accountOf(one, name)).toEqual([share, share, share, share, total]);
      await expectAccessibleInBothThemes(one);
    }
    await expect.poll(() => subsidyTotalOf(ars)).toEqual(grown({ cost: 24_750_00, sponsor: 19_800_00, own: 4_950_00, consumed: 24_750_00, consumedSponsor: 19_800_00 }));
    await expectAccessibleInBothThemes(ars);
  });

  await test.step("what happens during a cut comes after it, without reloading", async () => {
    await tab(aract, "Séances").click();
    await expect(aract.locator(".session")).toHaveCount(4);
    await aract.context().setOffline(true);
    await consultant.goto(`${group}?onglet=seances&faire=programmer`);
    const dialog = consultant.getByRole("dialog");
    await radio(dialog, "Suivi à 6 mois").check({ force: true });
    await dialog.getByLabel(/^Date/).fill("1/6/2027");
    await dialog.getByLabel(/^Lieu/).fill("Salle du conseil");
    await dialog.getByRole("button", { name: "Programmer", exact: true }).click();
    await expect(consultant.locator(".session")).toHaveCount(5);
    await aract.context().setOffline(false);
    await expect(aract.locator(".session")).toHaveCount(5, { timeout: 30_000 });
    await consultant.getByRole("button", { name: /^Annuler/ }).last().click();
    await consultant.getByRole("dialog").getByLabel("Motif").fill("Reporté à la demande du groupe.");
    await consultant.getByRole("dialog").getByRole("button", { name: "Annuler la séance" }).click();
    await expect(aract.getByText("Motif : Reporté à la demande du groupe.")).toBeVisible();
  });

  await test.step("two people who date the same step see both dates, and lose none", async () => {
    await aract.goto(`${group}?onglet=etapes`);
    await consultant.goto(`${group}?onglet=etapes`);
    for (const [who, back] of [
      [aract, 3],
      [consultant, 5],
    ] as const) {
      await who.getByRole("button", { name: /^Modifier les dates/ }).first().click();
      await who.getByLabel(/^Faite le/).fill(typedDay(-back));
    }
    await aract.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(aract.locator(".milestone").first()).toHaveAttribute("data-state", "done");
    await expect(consultant.locator(".milestone").first(), "the other sees it behind the form").toHaveAttribute("data-state", "done");
    await consultant.getByRole("button", { name: "Enregistrer", exact: true }).click();
    const dialog = consultant.getByRole("dialog", { name: "Quelqu’un a modifié la même chose que vous" });
    await expect(dialog.locator(".conflict__text")).toHaveCount(2);
    await expectAccessible(consultant);
    await dialog.getByRole("button", { name: "Garder ma saisie" }).click();
    await expect(dialog).toBeHidden();
    await expect(aract.locator(".milestone").first()).toContainText(longDay(-5));
    await expectAccessible(aract);
  });

  for (const one of [member, consultant, ars]) await one.context().close();
});

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
