import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { typedDay } from "./support/days";
import { comeAndSign, startedGroup } from "./support/letters";
import { acceptInvitation, enterAs, person } from "./support/people";
import { test } from "./support/test";

// Neighbours that no group of the demonstration has, a set for each width: the two runs share one demonstration.
const TOWNS: Record<string, string[]> = { desktop: ["Uzès", "Le Vigan", "Mende"], phone: ["Prades", "Céret", "Limoux"] };
const PROGRAMME = "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2026-2027)";

test("sequence 1 waits for the letters that the three voices of each establishment sign", async ({ page: aract, browser }, { project }) => {
  test.setTimeout(120_000);
  await enterAs(aract, "Coordination Aract");
  const { path, invitations } = await startedGroup(aract, `Lettres ${project.name}`, TOWNS[project.name] ?? [], PROGRAMME);
  const consultant = await person(browser, "Consultant");
  const hold = async () => {
    await consultant.goto(`${path}?onglet=seances`);
    await consultant.getByRole("button", { name: /^Enregistrer les présences/ }).first().click();
    const dialog = consultant.getByRole("dialog");
    await dialog.getByRole("button", { name: "Cocher tout le monde" }).click();
    await dialog.getByRole("button", { name: "Enregistrer les présences" }).click();
    return dialog;
  };

  await test.step("the overview says what is missing, and the session is refused with the rule", async () => {
    await consultant.goto(path);
    const missing = consultant.getByRole("region", { name: /^Avant de tenir la séquence 1/ });
    await expect(missing.getByRole("listitem")).toHaveCount(3);
    await expect(missing).toContainText("à émettre");
    await expectAccessible(consultant);
    await consultant.goto(`${path}?onglet=seances&faire=programmer`);
    const plan = consultant.getByRole("dialog");
    await plan.getByLabel(/^Date/).fill(typedDay(-1));
    await plan.getByLabel(/^Lieu/).fill("Salle du conseil");
    await plan.getByRole("button", { name: "Programmer", exact: true }).click();
    await expect(plan).toBeHidden();
    const dialog = await hold();
    await expect(dialog.getByRole("alert")).toContainText("lettre à émettre");
    await expect(dialog.getByRole("alert")).toContainText(/ehpad-2023, ligne/);
    await expectAccessible(consultant);
  });

  await test.step("the Aract issues them, and the voices sign, each in its own name", async () => {
    await aract.goto(`${path}?onglet=lettres`);
    await aract.getByRole("button", { name: "Émettre les 3 lettres" }).click();
    await expect(aract.locator(".letter-card")).toHaveCount(3);
    const voice = await acceptInvitation(browser, invitations[0] ?? "");
    await voice.getByRole("link", { name: /^Lire et signer la lettre d’engagement/ }).click();
    await voice.getByRole("button", { name: "Signer la lettre en mon nom" }).click();
    await expect(voice.getByText("Votre signature est enregistrée.").first()).toBeVisible();
    await consultant.goto(path);
    const missing = consultant.getByRole("region", { name: /^Avant de tenir la séquence 1/ });
    await expect(missing.getByRole("listitem").first()).toContainText("à signer : personnel et métiers");
    // One letter is short of a voice: nobody meets yet.
    for (const [index, link] of invitations.entries()) if (index > 0 && index < 8) await comeAndSign(aract, link, `Prénom${index} Nom`);
    await expect(aract.locator(".letter-card[data-status=SIGNED]"), "seen without reloading").toHaveCount(2);
    const dialog = await hold();
    await expect(dialog.getByRole("alert")).toContainText(/Il manque : .*\(métiers\)/);
  });

  await test.step("and once the last has signed, the sequence is held", async () => {
    await comeAndSign(aract, invitations[8] ?? "", "Prénom8 Nom");
    await expect(aract.locator(".letter-card[data-status=SIGNED]")).toHaveCount(3);
    const dialog = await hold();
    await expect(dialog).toBeHidden();
    await expect(consultant.locator(".session[data-status=HELD]")).toHaveCount(1);
    await consultant.goto(path);
    await expect(consultant.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(consultant.getByRole("region", { name: /^Avant de tenir la séquence 1/ })).toHaveCount(0);
    await expectAccessible(aract);
  });
});
