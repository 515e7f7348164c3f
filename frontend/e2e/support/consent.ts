import { expect, type Page } from "@playwright/test";

const voices = (page: Page) => page.getByRole("region", { name: "Accord des voix" });

/** Says, for one's own voice, whether the sheet may be published. */
export async function sayOfSheet(page: Page, reason?: string): Promise<void> {
  await voices(page).getByRole("button", { name: "Me prononcer" }).click();
  const dialog = page.getByRole("dialog", { name: "Votre avis sur cette fiche" });
  await dialog.getByLabel(reason ? /^Je ne suis pas d’accord/ : /^Je suis d’accord/).check({ force: true });
  if (reason) await dialog.getByLabel(/^Motif/).fill(reason);
  await dialog.getByRole("button", { name: "Enregistrer mon avis" }).click();
  await expect(dialog).toBeHidden();
}

/** What is said of the sheet, as anybody of the project sees it. */
export const expectSaid = {
  agreed: (page: Page, count: number) => expect(voices(page).getByText("D’accord", { exact: true })).toHaveCount(count),
  dissented: async (page: Page, reason: string) => {
    await expect(voices(page).getByText("En désaccord", { exact: true })).toBeVisible();
    await expect(voices(page)).toContainText(reason);
  },
  ofAnEarlierText: (page: Page, count: number) => expect(voices(page).getByText(/, sur un texte antérieur$/)).toHaveCount(count),
};

/** Only who holds a voice is asked for it. */
export const expectNoVoice = (page: Page) => expect(voices(page).getByRole("button", { name: "Me prononcer" })).toHaveCount(0);
