import { expect, type Page } from "@playwright/test";

/** What the voices are asked of the sheet, the latest first. */
const asked = (page: Page) => page.getByRole("region", { name: "Accord des voix" }).getByRole("region", { name: / : Fiche « .* », version \d+$/ }).first();

/** Says, for one's own voice, whether the sheet may be published: with a reason, that it may not. */
export async function sayOfSheet(page: Page, reason?: string): Promise<void> {
  if (!reason) {
    await asked(page).getByRole("button", { name: "J’approuve" }).click();
    await expect(asked(page).getByRole("button", { name: "J’approuve" })).toHaveCount(0);
    return;
  }
  await asked(page).getByRole("button", { name: "Je ne suis pas d’accord" }).click();
  await asked(page).getByLabel("Motif de votre désaccord").fill(reason);
  await asked(page).getByRole("button", { name: "Enregistrer mon désaccord" }).click();
  await expect(asked(page).getByRole("button", { name: "Dire autrement mon désaccord" })).toBeVisible();
}

/** What is said of the sheet, as anybody of the project sees it. */
export const expectSaid = {
  agreed: (page: Page, count: number) => expect(asked(page).getByText("Approuve", { exact: true })).toHaveCount(count),
  dissented: async (page: Page, reason: string) => {
    await expect(asked(page).getByText("Désaccord", { exact: true })).toBeVisible();
    await expect(asked(page)).toContainText(reason);
  },
  awaited: (page: Page, count: number) => expect(asked(page).getByText("En attente", { exact: true })).toHaveCount(count),
};

/** Only who holds a voice is asked for it. */
export const expectNoVoice = (page: Page) => expect(asked(page).getByRole("button", { name: "J’approuve" })).toHaveCount(0);
