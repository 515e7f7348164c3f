import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes } from "./support/accessibility";
import { typedDay } from "./support/days";
import { enterAs, person } from "./support/people";
import { test } from "./support/test";

const GROUP = "Vallée de l’Ariège";
// Days apart for each width: the two runs share one demonstration.
const FIRST: Record<string, number> = { desktop: 60, phone: 90 };

/** Says something of the half-days in the order shown. */
async function answer(page: Page, words: readonly string[]): Promise<void> {
  const slots = page.locator(".poll-slot");
  await expect(slots).toHaveCount(words.length);
  for (const [index, word] of words.entries()) await slots.nth(index).getByRole("radio", { name: word, exact: true }).press("Space");
}

test("a date is looked for, answered on a phone through a cut, ranked live and kept", async ({ page: trinome, context, browser }, { project }) => {
  test.setTimeout(90_000);
  const first = FIRST[project.name] ?? 60;
  const title = `Appui ${project.name}`;
  const consultant = await person(browser, "Consultant");
  await enterAs(trinome, "Membre d’un trinôme");

  await test.step("the consultant asks for a date", async () => {
    await consultant.getByRole("link", { name: GROUP }).first().click();
    await consultant.getByRole("navigation", { name: "Parties du groupe" }).getByRole("link", { name: "Séances", exact: true }).click();
    await consultant.getByRole("button", { name: "Chercher une date" }).click();
    const dialog = consultant.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Appui individuel" }).check({ force: true });
    await dialog.getByLabel("Établissement").selectOption({ index: 2 });
    const chosen = await dialog.getByLabel("Établissement").locator("option").allInnerTexts();
    await dialog.getByLabel("Établissement").selectOption({ label: chosen.find((one) => one.includes("Merisiers")) ?? "" });
    await dialog.getByLabel("Titre").fill(title);
    await dialog.getByRole("button", { name: "Ouvrir le sondage" }).click();
    await expect(dialog.getByText("Proposez au moins 3 demi-journées, pour laisser un choix.").first()).toBeVisible();
    for (const ahead of [first, first + 1, first + 2]) {
      await dialog.getByLabel("Jour à ajouter").fill(typedDay(ahead));
      await dialog.getByRole("button", { name: "Le matin" }).click();
    }
    await expect(dialog.getByRole("list", { name: "Créneaux choisis" }).getByRole("listitem")).toHaveCount(3);
    await expectAccessible(consultant);
    await dialog.getByRole("button", { name: "Ouvrir le sondage" }).click();
    await expect(consultant.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

  await test.step("the trinôme is awaited, and answers once through a cut", async () => {
    await trinome.getByRole("link", { name: `Trouver une date : ${title}` }).click();
    await expect(trinome.getByRole("heading", { name: "Votre réponse est attendue" })).toBeVisible();
    await answer(trinome, ["Non", "Oui", "Si besoin"]);
    await trinome.getByLabel(/^Commentaire/).fill("Plutôt avant 11 h.");
    await expectAccessibleInBothThemes(trinome);
    await context.setOffline(true);
    await trinome.getByRole("button", { name: "Enregistrer ma réponse" }).click();
    await expect(trinome.getByText("elle partira dès le retour du réseau")).toBeVisible();
    await context.setOffline(false);
    await expect(trinome.getByRole("heading", { name: "Votre réponse", exact: true })).toBeVisible();
    await expect(trinome.getByText("Votre réponse est enregistrée.")).toBeVisible();
  });

  const ranks = consultant.locator(".poll-rank");
  await test.step("the consultant sees it live, answers, and keeps the best date", async () => {
    await expect(consultant.getByText("a répondu à un sondage de dates")).toBeVisible();
    await expect(consultant.getByRole("row").filter({ hasText: "Plutôt avant 11 h." })).toBeVisible();
    await answer(consultant, ["Oui", "Oui", "Non"]);
    await consultant.getByRole("button", { name: "Enregistrer ma réponse" }).click();
    await expect(ranks.last()).toContainText("Consultant indisponible");
    await expect(ranks.nth(1)).toContainText("Personnel (indisponible)");
    await expect(ranks.first()).toContainText("2 oui");
    await expectAccessible(consultant);
    await ranks.first().getByRole("button", { name: /^Retenir cette date/ }).click();
    const dialog = consultant.getByRole("dialog");
    await expect(dialog).toContainText("Voix qui manqueraient");
    await dialog.getByLabel(/^De/).fill("10 h 15");
    await dialog.getByLabel(/^À/).fill("9 h");
    await dialog.getByRole("button", { name: "Programmer la séance" }).click();
    await expect(dialog.getByText("La fin doit suivre le début.").first()).toBeVisible();
    await dialog.getByLabel(/^À/).fill("12 h 45");
    await expectAccessible(consultant);
    await dialog.getByRole("button", { name: "Programmer la séance" }).click();
    await expect(consultant.getByText("La date est retenue", { exact: true })).toBeVisible();
    await expect(trinome.getByText("La date est retenue", { exact: true }), "the others are told at once").toBeVisible();
    await expect(consultant.getByText(/de 10\sh\s15 à 12\sh\s45/).first(), "at the hours that were chosen").toBeVisible();
  });

  await test.step("and the session says how its date was made", async () => {
    const address = await trinome.locator('main a[href*="/seances/"]').first().getAttribute("href");
    await trinome.goto(address ?? "");
    const made = trinome.getByRole("region", { name: "Comment la date a été choisie" });
    await expect(made).toContainText("date retenue");
    await expect(made).toContainText("Ont répondu :");
    await expectAccessible(trinome);
  });
});

test("a calendar is given a private address, renewed and revoked", async ({ page, request }) => {
  await enterAs(page, "Membre d’un trinôme");
  await page.goto(`${new URL(page.url()).pathname.split("/").slice(0, 2).join("/")}/mon-compte`);
  const part = page.getByRole("region", { name: "Mes calendriers" });
  await part.getByRole("button", { name: "Obtenir une adresse" }).click();
  const address = part.getByLabel(/^Adresse privée/);
  await expect(address).toHaveValue(/\/calendrier\/[\w-]{70}\.ics$/);
  const pathOf = async () => new URL(await address.inputValue()).pathname;
  const before = await pathOf();
  const feed = await request.get(before);
  expect(feed.status()).toBe(200);
  expect(await feed.text()).toContain("BEGIN:VEVENT");
  await part.getByRole("button", { name: "Renouveler…" }).click();
  await expectAccessible(page);
  await part.getByRole("button", { name: "Renouveler", exact: true }).click();
  await expect.poll(pathOf).not.toBe(before);
  expect((await request.get(before)).status()).toBe(404);
  expect((await request.get(await pathOf())).status()).toBe(200);
  await part.getByRole("button", { name: "Révoquer…" }).click();
  await part.getByRole("button", { name: "Révoquer", exact: true }).click();
  await expect(part.getByRole("button", { name: "Obtenir une adresse" })).toBeVisible();
});
