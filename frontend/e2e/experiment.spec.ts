import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility";
import { enterAs, person, personAt } from "./support/people";
import { test } from "./support/test";

test("a plan is approved by one voice and dissented by another, each in its own name, and seen at once", async ({ browser }) => {
  const staff = await person(browser, "Membre d’un trinôme");
  await staff.getByRole("link", { name: /projet/i }).first().click();
  await expect(staff.getByRole("navigation", { name: "Parties du projet" })).toBeVisible();
  const project = new URL(staff.url()).pathname.split("/").slice(0, 4).join("/");
  const consultant = await person(browser, "Consultant");
  await consultant.goto(`${project}/plan`);
  await consultant.getByRole("button", { name: "Soumettre aux trois voix" }).click();
  const plan = (page: Page) => page.getByRole("region", { name: /^Les trois voix : Plan d’expérimentations, version 1/ });
  const seen = plan(consultant);
  await expect(seen).toContainText("Des voix sont attendues");
  await expectAccessible(consultant);
  await expectNoSidewaysScroll(consultant);

  const head = await personAt(browser, "gerard.lafforgue@pamiers.occitanie.example");
  await head.goto(`${project}/voix`);
  await plan(head).getByRole("button", { name: "J’approuve" }).click();
  await expect(seen).toContainText("Gérard Lafforgue, le");

  await staff.goto(`${project}/voix`);
  await plan(staff).getByRole("button", { name: "Je ne suis pas d’accord" }).click();
  await plan(staff).getByLabel("Motif de votre désaccord").fill("Le tableau ne doit pas devenir une obligation.");
  await plan(staff).getByRole("button", { name: "Enregistrer mon désaccord" }).click();
  await expect(seen).toContainText("Désaccord exprimé");
  await expect(seen).toContainText("Le tableau ne doit pas devenir une obligation.");
  await expect(seen.getByRole("button", { name: "J’approuve" })).toHaveCount(0);
});

test("a measure that is added is in the curve’s table and in the sentence", async ({ browser }) => {
  const staff = await person(browser, "Membre d’un trinôme");
  await staff.getByRole("link", { name: /projet/i }).first().click();
  await staff.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "Priorités et expérimentations" }).click();
  await staff.getByRole("link", { name: "Un tableau des volontaires pour remplacer" }).click();
  await staff.getByRole("button", { name: /^Ajouter une mesure/ }).click();
  const dialog = staff.getByRole("dialog");
  await dialog.getByLabel(/^Valeur/).fill("17,5");
  await dialog.getByRole("button", { name: "Enregistrer la mesure" }).click();
  await expect(dialog).toBeHidden();
  await expect(staff.getByText(/de 23\s*rappels à 17,5\s*rappels/)).toBeVisible();
  await staff.getByText("Voir les chiffres en tableau").first().click();
  await expect(staff.getByRole("row").filter({ hasText: "17,5" })).toBeVisible();
  await expectAccessible(staff);
  await expectNoSidewaysScroll(staff);
});

test("what was tried is decided upon, looked back on, submitted, and approved by a voice", async ({ browser }) => {
  test.slow();
  const staff = await person(browser, "Membre d’un trinôme");
  await staff.getByRole("link", { name: /projet/i }).first().click();
  await staff.getByRole("navigation", { name: "Parties du projet" }).getByRole("link", { name: "Évaluation", exact: true }).click();
  const tried = (page: Page) => page.getByRole("region", { name: "Un tableau des volontaires pour remplacer", exact: true });
  await expect(tried(staff)).toBeVisible();
  const consultant = await person(browser, "Consultant");
  await consultant.goto(new URL(staff.url()).pathname);

  await tried(consultant).getByRole("button", { name: /^(Écrire|Modifier) l’évaluation/ }).click();
  const told = consultant.getByRole("dialog", { name: /^Évaluation/ });
  await told.getByLabel(/^Ce qui est observé/).fill("Deux rappels par semaine, contre cinq avant l’été.");
  await told.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(told).toBeHidden();
  await expect(tried(staff), "seen without reloading").toContainText("Deux rappels par semaine");

  for (const [decision, reason] of [["Poursuivre", "Les rappels ont baissé."], ["Adapter", "Les week-ends restent à revoir."], ["Arrêter", "L’équipe préfère un roulement."]] as const) {
    await tried(consultant).getByRole("button", { name: /^(Enregistrer|Modifier) la décision/ }).click();
    const dialog = consultant.getByRole("dialog");
    await dialog.getByRole("radio", { name: new RegExp(`^${decision}`) }).check({ force: true });
    await dialog.getByLabel("Motif").fill(reason);
    await expectAccessible(consultant);
    await dialog.getByRole("button", { name: "Enregistrer la décision", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(tried(staff), "seen without reloading").toContainText(reason);
    await expect(tried(staff).getByText(decision, { exact: true })).toBeVisible();
  }

  await consultant.getByRole("button", { name: /^(Écrire|Modifier) le bilan$/ }).click();
  const review = consultant.getByRole("dialog", { name: "Bilan d’ensemble" });
  await review.getByLabel(/^Ce qui est observé/).fill("Les rappels à domicile ont diminué de moitié.");
  await review.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(review).toBeHidden();
  await expect(staff.getByText("Les rappels à domicile ont diminué de moitié.")).toBeVisible();

  await consultant.getByRole("button", { name: /^Soumettre (une nouvelle version )?aux trois voix$/ }).click();
  const asked = (page: Page) => page.getByRole("region", { name: /^Les trois voix : Évaluation/ }).first();
  await expect(asked(consultant)).toContainText("Des voix sont attendues");
  const head = await personAt(browser, "gerard.lafforgue@pamiers.occitanie.example");
  await head.goto(new URL(staff.url()).pathname);
  await asked(head).getByRole("button", { name: "J’approuve" }).click();
  await expect(asked(consultant)).toContainText("Gérard Lafforgue, le");
  await expect(asked(consultant), "one voice of three does not make it").toContainText("Des voix sont attendues");

  const why = "Les week-ends n’y sont pas.";
  await asked(staff).getByRole("button", { name: "Je ne suis pas d’accord" }).click();
  await asked(staff).getByLabel("Motif de votre désaccord").fill(why);
  await consultant.getByRole("button", { name: "Modifier le bilan" }).click();
  await review.getByLabel(/^Effets inattendus/).fill("Les échanges entre collègues ont repris.");
  await review.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await consultant.getByRole("button", { name: "Soumettre une nouvelle version aux trois voix" }).click();
  await expect(staff.getByText("Votre motif n’est pas enregistré."), "a new version came while it was written").toBeVisible();
  await asked(staff).getByRole("button", { name: "Je ne suis pas d’accord" }).click();
  await expect(asked(staff).getByLabel("Motif de votre désaccord")).toHaveValue(why);
  await asked(staff).getByRole("button", { name: "Enregistrer mon désaccord" }).click();
  await expect(asked(consultant)).toContainText(why);
  await expectAccessible(consultant);
  await expectNoSidewaysScroll(consultant);
  for (const one of [staff, consultant, head]) await one.context().close();
});

test("a list that filters leave empty says that it is the filters", async ({ page }) => {
  await enterAs(page, "Coordination Aract");
  await page.goto("/occitanie/experimentations?champ=EQUALITY_2023");
  await expect(page.getByText("Aucun indicateur ne répond à ces filtres")).toBeVisible();
});
