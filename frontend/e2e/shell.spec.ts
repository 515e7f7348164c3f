import { expect } from "@playwright/test";
import { enterAs, openFromMenu } from "./support/people";
import { test } from "./support/test";

test("skip links lead to the content, and a new page's heading takes the focus", async ({ page }) => {
  await enterAs(page, "Coordination Aract");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Contenu" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  await openFromMenu(page, "Programmes");
  await expect(page.getByRole("heading", { name: "Programmes", level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Programmes – .+ – Cordée$/);
  await expect(page.getByRole("link", { name: "Programmes", exact: true, includeHidden: true })).toHaveAttribute("aria-current", "page");
});

test("the account menu opens, closes and gives back the focus by keyboard", async ({ page }) => {
  await enterAs(page, "Consultant");
  const button = page.locator("button.menu__button");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Mon compte" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Mon compte" })).toBeHidden();
  await expect(button).toBeFocused();
});

test("the theme is chosen once and for all", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByLabel("Affichage").selectOption("Thème sombre");
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
});

test("being offline is said, and what is on the page stays", async ({ page, context }) => {
  await enterAs(page, "Coordination Aract");
  await openFromMenu(page, "Programmes");
  await expect(page.getByRole("heading", { name: "Programmes", level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("Vous êtes hors connexion.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Programmes", level: 1 })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Vous êtes hors connexion.")).toBeHidden();
});

test("another region's space, and a page that is not there, say so", async ({ page }) => {
  await enterAs(page, "Agent de l’ARS");
  await page.goto("/bretagne");
  await expect(page.getByRole("heading", { name: "Accès réservé" })).toBeVisible();
  await page.goto("/occitanie/programmes/inconnu");
  await expect(page.getByRole("heading", { name: "Page introuvable" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeVisible();
});
