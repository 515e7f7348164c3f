import { expect } from "@playwright/test";
import { enterAs } from "./support/people";
import { test } from "./support/test";

test("what is typed without a network is kept, and taken up again", async ({ page, context }) => {
  await enterAs(page, "Consultant");
  await page.goto("/occitanie/jours/nouveau");
  const other = page.getByRole("radio", { name: "Vallée de l’Ariège" });
  await expect(page.getByText("Groupe").first()).toBeVisible();
  if ((await other.count()) > 0) await other.check({ force: true });
  await page.getByRole("radio", { name: /^Accompagnement collectif/ }).check({ force: true });
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
  await expect(page.locator(".totals")).toHaveAttribute("aria-busy", "false");
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
