import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { expectSaid, sayOfSheet } from "./support/consent";
import { png, webm } from "./support/files";
import { enterAs, person, personAt } from "./support/people";
import { test } from "./support/test";

const part = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("two write a testimony at once, its voice consents, the Aract asks for more and publishes", async ({ page, browser }, { project }) => {
  const title = `Passer le relais (${project.name})`;
  await enterAs(page, "Animateur QVCT");
  await page.goto("/occitanie/fiches?faire=commencer");
  const begin = page.getByRole("dialog", { name: "Commencer une fiche" });
  await begin.getByLabel("Le travail de").selectOption({ index: 1 });
  await begin.getByLabel("Forme").selectOption({ label: "Témoignage" });
  await begin.getByLabel(/^Titre/).fill(title);
  await begin.getByRole("button", { name: "Commencer la fiche" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = page.url();
  const aract = await person(browser, "Coordination Aract");

  await test.step("it says what it is found by", async () => {
    await page.getByRole("button", { name: "Modifier la description" }).click();
    const dialog = page.getByRole("dialog", { name: "Description de la fiche" });
    await dialog.getByLabel(/^Résumé/).fill("Ce que deux ans d’animation ont appris.");
    await dialog.getByLabel("Éclaircir les rôles pour mieux fonctionner ensemble").check({ force: true });
    await dialog.getByRole("button", { name: "Enregistrer la description" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Ce que deux ans d’animation ont appris.")).toBeVisible();
  });

  await test.step("both type in one part, and each sees the other’s words", async () => {
    await aract.goto(address);
    await expect(part(aract, "La démarche")).toBeVisible();
    await part(page, "La démarche").click();
    await part(aract, "La démarche").click();
    await Promise.all([page.keyboard.type("Rester une journée dans chaque lieu. "), aract.keyboard.type("Nommer ce que l’on observe. ")]);
    for (const one of [page, aract]) {
      await expect(part(one, "La démarche")).toContainText("Rester une journée dans chaque lieu.");
      await expect(part(one, "La démarche")).toContainText("Nommer ce que l’on observe.");
    }
    await expect(page.getByText("Enregistré.")).toBeVisible();
    await expectAccessible(page);
  });

  const consent = async () => {
    const asked = page.getByRole("region", { name: /^L’accord du poste : Fiche/ }).first();
    await asked.getByRole("button", { name: "J’approuve" }).click();
    await expect(asked.getByText("Approuvé", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Transmettre à l’Aract" }).click();
    await expect(page.getByText("Transmise à l’Aract").first()).toBeVisible();
  };
  await test.step("its voice consents, and it goes to the Aract", async () => {
    await page.getByRole("button", { name: "Demander l’accord du poste" }).click();
    await consent();
    await expect(part(page, "La démarche")).toHaveCount(0);
  });

  await test.step("the Aract asks for more, and the text that changes is consented to again", async () => {
    await aract.getByRole("button", { name: "Demander de reprendre" }).click();
    const dialog = aract.getByRole("dialog", { name: "Demander de reprendre la fiche" });
    await dialog.getByLabel(/^Ce qui est à reprendre/).fill("Dites ce qui a changé.");
    await dialog.getByRole("button", { name: "Renvoyer la fiche" }).click();
    await expect(page.getByText("Dites ce qui a changé.")).toBeVisible();
    await part(page, "Les résultats").click();
    await page.keyboard.type("Les réunions se tiennent sans moi.");
    await expect(page.getByText("Enregistré.")).toBeVisible();
    await page.reload();
    await expect(part(page, "Les résultats")).toContainText("Les réunions se tiennent sans moi.");
    await page.getByRole("button", { name: "Redemander l’accord du poste" }).click();
    await consent();
  });

  await test.step("it is published, and listed so", async () => {
    await aract.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(aract.getByText(/La version 1 est publiée/)).toBeVisible();
    await aract.goto("/occitanie/fiches?etat=PUBLISHED");
    await expect(aract.getByRole("link", { name: title })).toBeVisible();
    await expectAccessible(aract);
  });
});

test("a sheet begins with what its project holds, and says what it still tells of people", async ({ page }, { project }) => {
  await enterAs(page, "Membre d’un trinôme");
  await page.goto("/occitanie/fiches?faire=commencer");
  const begin = page.getByRole("dialog", { name: "Commencer une fiche" });
  await begin.getByLabel(/^Titre/).fill(`La relève (${project.name})`);
  await begin.getByRole("button", { name: "Commencer la fiche" }).click();
  await expect(part(page, "Le contexte")).toContainText("Le Clos des Merisiers");
  await expect(part(page, "Le contexte").locator("[data-origin='Répertoire FINESS']")).toBeVisible();

  await page.getByRole("button", { name: "Demander l’anonymat" }).click();
  const care = page.getByRole("region", { name: "Anonymat" });
  await expect(care.getByText("Le Clos des Merisiers").first()).toBeVisible();
  await care.getByRole("button", { name: /Masquer « EHPAD Le Clos des Merisiers »/ }).click();
  const dialog = page.getByRole("dialog", { name: "Masquer dans toute la fiche" });
  await dialog.getByLabel(/^Écrire à la place/).fill("Un Ehpad de l’Ariège");
  await dialog.getByRole("button", { name: "Masquer", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(part(page, "Le contexte")).toContainText("Un Ehpad de l’Ariège");
  await expect(part(page, "Le contexte")).not.toContainText("Merisiers");

  await test.step("opened during a cut, it does not pass for empty", async () => {
    await page.route("**/graphql", (route) => (route.request().postData()?.includes("query SheetText(") ? route.abort() : route.continue()));
    await page.reload();
    await expect(page.getByText("Le texte de la fiche n’a pas pu être lu")).toBeVisible();
    await expect(part(page, "Le contexte")).toHaveCount(0);
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(part(page, "Le contexte")).toContainText("Un Ehpad de l’Ariège");
  });
});

/** Says of a sheet what it is found by. */
async function describe(page: Page, summary: string): Promise<void> {
  await page.getByRole("button", { name: "Modifier la description" }).click();
  const dialog = page.getByRole("dialog", { name: "Description de la fiche" });
  await dialog.getByLabel(/^Résumé/).fill(summary);
  await dialog.getByLabel("Éclaircir les rôles pour mieux fonctionner ensemble").check({ force: true });
  await dialog.getByRole("button", { name: "Enregistrer la description" }).click();
  await expect(dialog).toBeHidden();
}

test("a picture is seen with its words where they are written, by the voices, by the Aract and on the public page", async ({ browser }, { project }) => {
  test.setTimeout(300_000);
  const title = `Un couloir, deux chariots (${project.name})`;
  const words = "Deux chariots côte à côte dans un couloir clair";
  const better = `${words}, vus de la porte`;
  const [page, direction, staff] = await Promise.all([personAt(browser, "martine.soula@tarascon.occitanie.example"), personAt(browser, "sylvie.pujol@tarascon.occitanie.example"), personAt(browser, "rachid.amrani@tarascon.occitanie.example")]);
  const aract = await person(browser, "Coordination Aract");
  const reader = await (await browser.newContext()).newPage();
  await page.goto("/occitanie/fiches?faire=commencer");
  const begin = page.getByRole("dialog", { name: "Commencer une fiche" });
  await begin.getByLabel(/^Titre/).fill(title);
  await begin.getByLabel("Reprendre ce que contient le projet").uncheck({ force: true });
  await begin.getByRole("button", { name: "Commencer la fiche" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = page.url();
  const seen = (one: Page, name: string) => one.getByRole("img", { name, exact: true });
  const drawn = (one: Page, name: string) => expect.poll(() => seen(one, name).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(64);

  await test.step("the arrows of a dialog move within its field", async () => {
    await part(page, "Les actions").click();
    await page.getByRole("toolbar", { name: "Mise en forme : Les actions" }).getByRole("button", { name: "Lien" }).click();
    const dialog = page.getByRole("dialog", { name: "Lien" });
    await dialog.getByLabel(/^Adresse/).fill("https://exemple.f");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("r/");
    await expect(dialog.getByLabel(/^Adresse/)).toHaveValue("https://exemple.r/f");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("it is placed with what it shows", async () => {
    const opened = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Ajouter des fichiers/ }).click();
    await (await opened).setFiles([png("chariots.png")]);
    await expect(page.getByRole("list", { name: /^Fichiers/ }).getByText("Image PNG")).toBeVisible({ timeout: 20_000 });
    await part(page, "Les actions").click();
    await page.getByRole("toolbar", { name: "Mise en forme : Les actions" }).getByRole("button", { name: "Image" }).click();
    const dialog = page.getByRole("dialog", { name: "Image" });
    await dialog.getByLabel(/^Ce que montre l’image/).fill(words);
    await dialog.getByLabel(/^Légende/).fill("Le matin, à l’étage");
    await dialog.getByRole("button", { name: "Placer l’image" }).click();
    await expect(dialog).toBeHidden();
    await drawn(page, words);
    await expect(page.getByText("Enregistré.")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("its words are changed by the keyboard alone, where it stands", async () => {
    const modify = page.getByRole("button", { name: /^Modifier l’image/ });
    await part(page, "Les actions").focus();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let presses = 0; presses < 3 && !(await modify.evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press("Tab");
    await expect(modify).toBeFocused();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Modifier l’image" });
    const field = dialog.getByLabel(/^Ce que montre l’image/);
    await expect(field).toHaveValue(words);
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type(", vus de la porte");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(modify).toBeFocused();
    await drawn(page, better);
    await expect(page.getByText("Enregistré.")).toBeVisible();
    await page.reload();
    await drawn(page, better);
    await expect(part(page, "Les actions").getByText("Le matin, à l’étage")).toBeVisible();
  });

  await test.step("the voices see it before they agree, and the Aract before it publishes", async () => {
    await describe(page, "Ce que change un second chariot.");
    await page.getByRole("button", { name: "Demander l’accord des voix" }).click();
    await expectSaid.awaited(page, 3);
    for (const voice of [page, direction, staff]) {
      await voice.goto(address);
      await drawn(voice, better);
      await sayOfSheet(voice);
    }
    await page.getByRole("button", { name: "Transmettre à l’Aract" }).click();
    await expect(page.getByText("Transmise à l’Aract").first()).toBeVisible();
    await drawn(page, better);
    await expect(page.getByRole("button", { name: /^Modifier l’image/ }), "only read").toHaveCount(0);
    await expectAccessible(page);
    await aract.goto(address);
    await drawn(aract, better);
  });

  await test.step("it is published with it", async () => {
    await aract.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(aract.getByText(/La version 1 est publiée/)).toBeVisible();
    await reader.goto("/occitanie/bibliotheque");
    await reader.getByRole("link", { name: title }).first().click();
    await seen(reader, better).scrollIntoViewIfNeeded();
    await drawn(reader, better);
  });
  for (const one of [page, direction, staff, aract, reader]) await one.context().close();
});

test("a film is seen in the text with what it gives to whoever does not hear it", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const title = `La relève, filmée (${project.name})`;
  await enterAs(page, "Coordination Aract");
  await page.goto("/occitanie/fiches?faire=commencer");
  const begin = page.getByRole("dialog", { name: "Commencer une fiche" });
  await begin.getByLabel("Forme").selectOption({ label: "Film" });
  await begin.getByLabel(/^Titre/).fill(title);
  await begin.getByRole("button", { name: "Commencer la fiche" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const opened = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Ajouter des fichiers/ }).click();
  const captions = { name: "releve.vtt", mimeType: "text/vtt", buffer: Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.\n") };
  await (await opened).setFiles([await webm(page, "releve.webm"), captions]);
  for (const kind of ["Vidéo WebM", "Sous-titres WebVTT"]) await expect(page.getByRole("list", { name: /^Fichiers/ }).getByText(kind)).toBeVisible({ timeout: 20_000 });

  await part(page, "Le contexte").click();
  await page.getByRole("toolbar", { name: "Mise en forme : Le contexte" }).getByRole("button", { name: "Film" }).click();
  const placing = page.getByRole("dialog", { name: "Film" });
  await placing.getByRole("textbox", { name: "Titre" }).fill("Un soir de relève");
  await placing.getByRole("button", { name: "Placer le film" }).click();
  await expect(placing).toBeHidden();
  const film = part(page, "Le contexte").locator("figure");
  await expect.poll(() => film.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await expect(film.getByText(/^Ni sous-titres ni transcription/)).toBeVisible();
  await expect(page.getByText("Enregistré.")).toBeVisible();
  await describe(page, "Ce que dit un film de la relève.");
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText(/le film «\sUn soir de relève\s» n’a ni sous-titres ni transcription/);

  await film.getByRole("button", { name: /^Modifier le film/ }).click();
  const dialog = page.getByRole("dialog", { name: "Modifier le film" });
  await dialog.getByLabel(/^Sous-titres/).selectOption({ label: "releve.vtt" });
  await dialog.getByLabel(/^Transcription/).fill("Bonjour.");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(film.getByText("Avec sous-titres et transcription.")).toBeVisible();
  await expect.poll(() => film.locator("track").evaluate((track: HTMLTrackElement) => track.track.cues?.length)).toBe(1);
  await expect(page.getByText("Enregistré.")).toBeVisible();
  await expectAccessible(page);
  await film.getByRole("button", { name: /^Retirer le film/ }).click();
  await expect(film).toHaveCount(0);
});
