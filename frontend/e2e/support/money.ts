import { expect, type Page } from "@playwright/test";

/** «1 237,50 €» → 123750. */
export const cents = (text: string) => Number(text.replaceAll(/[^\d-]/g, ""));
const plain = (texts: string[]) => texts.map((text) => text.replaceAll(/\s/g, " "));

/** What the lines of a group's account say, the total last: a table on a wide screen, cards on a phone. */
export async function accountOf(page: Page, group: string): Promise<string[][]> {
  const caption = `Compte de ${group} par établissement`;
  const lines = page.getByRole("table", { name: caption }).locator("tbody tr, tfoot tr").or(page.getByRole("list", { name: caption }).getByRole("listitem"));
  await expect(lines.first()).toBeVisible();
  return Promise.all((await lines.all()).map(async (line) => plain(await line.locator("td, dd").allInnerTexts())));
}

/** The last line of a programme's subsidy table, or its last card, in cents. */
export async function subsidyTotalOf(page: Page) {
  const figures = page.getByRole("table", { name: /^Subvention de/ }).locator("tfoot td").or(page.getByRole("list", { name: /^Subvention de/ }).getByRole("listitem").last().locator("dd"));
  await expect(figures).toHaveCount(9);
  const [cost = 0, sponsor = 0, own = 0, consumed = 0, consumedSponsor = 0, left = 0, leftSponsor = 0] = (await figures.allInnerTexts()).slice(2).map(cents);
  return { cost, sponsor, own, consumed, consumedSponsor, left, leftSponsor };
}
