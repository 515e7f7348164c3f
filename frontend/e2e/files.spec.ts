import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { type CDPSession, expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility";
import { pdf, png, wav } from "./support/files";
import { enterAs, openFromMenu } from "./support/people";
import { test } from "./support/test";

type Given = ReturnType<typeof png> | string;
const list = (page: Page) => page.getByRole("list", { name: "Fichiers : séance" });
const line = (page: Page, name: string) => list(page).getByRole("listitem").filter({ has: page.getByRole("button", { name, exact: true }) });
const tray = (page: Page) => page.getByRole("region", { name: "Envois de fichiers" });

/** Chooses files in the window that a button opens. */
async function choose(page: Page, button: Locator, files: Given | ReturnType<typeof png>[]): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await button.click();
  await (await opened).setFiles(files);
}
const add = (page: Page, files: Given | ReturnType<typeof png>[]) => choose(page, page.getByRole("button", { name: /^Ajouter des fichiers/ }), files);

async function act(page: Page, name: string, entry: string): Promise<void> {
  await line(page, name).getByRole("button", { name: /^Actions/ }).click();
  await line(page, name).getByRole("button", { name: entry, exact: true }).click();
}

/** The page of the next session, where the consultant puts what it works on. */
async function openSession(page: Page): Promise<void> {
  await enterAs(page, "Consultant");
  await page.getByRole("link", { name: /^Séquence 3/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Séquence 3/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ajouter des fichiers/ })).toBeVisible();
}

test("files are added in several ways, read in the page, renamed, replaced, put aside and taken back", async ({ page }) => {
  // Eleven files, one after the other.
  test.slow();
  await openSession(page);

  await test.step("several at once, by the button", async () => {
    const parts: (string | undefined)[] = [];
    page.on("request", (request) => request.method() === "PATCH" && parts.push(request.headers()["upload-checksum"]));
    const files = [pdf("Plan de salle.pdf"), png("Affiche.png")];
    await add(page, files);
    await expect(line(page, "Plan de salle.pdf")).toContainText("Ajouté par Hélène Marquet");
    await expect(line(page, "Affiche.png")).toContainText("Image PNG");
    await expect(tray(page)).toContainText("2 fichiers envoyés");
    expect(parts.toSorted(), "each part goes with its hash").toEqual(files.map(({ buffer }) => `sha256 ${createHash("sha256").update(buffer).digest("base64")}`).toSorted());
    await tray(page).getByRole("button", { name: /^Fermer/ }).click();
    await expect(tray(page)).toHaveCount(0);
  });

  await test.step("dropped, and pasted", async () => {
    const given = async (name: string) =>
      page.evaluateHandle(
        ([of, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text ?? ""], of ?? "", { type: "text/plain" }));
          return data;
        },
        [name, "Bonjour à tous."],
      );
    await page.locator("[data-files]").dispatchEvent("drop", { dataTransfer: await given("Déposé.txt") });
    await expect(line(page, "Déposé.txt")).toBeVisible();
    const pasted = await given("Collé.txt");
    await page.evaluate((data) => document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })), pasted);
    await expect(line(page, "Collé.txt")).toBeVisible();
  });

  await test.step("a picture and a PDF are seen in the page, a sound is played", async () => {
    await line(page, "Affiche.png").getByRole("button", { name: "Affiche.png", exact: true }).click();
    const picture = page.getByRole("dialog", { name: "Affiche.png" }).getByRole("img", { name: "Affiche.png" });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    // An address holds for minutes, and a page stays open for hours: each opening asks for its own.
    const asked = page.waitForResponse((response) => response.request().postData()?.includes("fileAddress") ?? false);
    await line(page, "Plan de salle.pdf").getByRole("button", { name: "Plan de salle.pdf", exact: true }).click();
    expect((await asked).ok()).toBe(true);
    const frame = page.getByTitle("Lecture de Plan de salle.pdf");
    const answer = await page.request.get((await frame.getAttribute("src")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const kept = page.waitForEvent("download");
    await page.getByRole("dialog", { name: "Plan de salle.pdf" }).getByRole("button", { name: /^Télécharger/ }).click();
    expect((await kept).suggestedFilename()).toBe("Plan de salle.pdf");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await add(page, wav("Témoignage.wav", 200_000));
    await line(page, "Témoignage.wav").getByRole("button", { name: "Témoignage.wav", exact: true }).click();
    await expect.poll(() => page.locator("audio").evaluate((sound: HTMLAudioElement) => Math.round(sound.duration))).toBe(5);
    await page.getByRole("button", { name: "Fermer", exact: true }).click();
  });

  await test.step("another name, and a new version beside the old one", async () => {
    await act(page, "Plan de salle.pdf", "Renommer");
    await page.getByLabel("Nom du fichier").fill("Plan du rez-de-chaussée");
    await page.getByRole("button", { name: "Renommer", exact: true }).click();
    const renamed = line(page, "Plan du rez-de-chaussée.pdf");
    await expect(renamed).toBeVisible();
    await renamed.getByRole("button", { name: /^Actions/ }).click();
    await choose(page, renamed.getByRole("button", { name: "Remplacer par une nouvelle version" }), pdf("Plan v2.pdf", "Au revoir"));
    await expect(renamed).toContainText("version 2");
    await act(page, "Plan du rez-de-chaussée.pdf", "Voir les versions");
    await expect(page.getByRole("list", { name: /^Versions de/ }).getByRole("listitem")).toHaveCount(2);
    const kept = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Télécharger la version 1/ }).click();
    expect((await kept).suggestedFilename()).toBe("Plan du rez-de-chaussée.pdf");
  });

  await test.step("to the trash and back, at once or later", async () => {
    await act(page, "Déposé.txt", "Mettre à la corbeille");
    await expect(line(page, "Déposé.txt")).toHaveCount(0);
    await page.locator(".toasts").getByRole("button", { name: "Annuler" }).click();
    await expect(line(page, "Déposé.txt")).toBeVisible();
    await act(page, "Déposé.txt", "Mettre à la corbeille");
    await expect(line(page, "Déposé.txt")).toHaveCount(0);
    await page.getByRole("button", { name: /^Voir la corbeille/ }).click();
    const trash = page.getByRole("list", { name: "Corbeille : séance" });
    await expect(trash).toContainText("Supprimé pour de bon le");
    await trash.getByRole("button", { name: "Restaurer : Déposé.txt" }).click();
    await expect(page.getByText("La corbeille est vide.")).toBeVisible();
    await page.getByRole("button", { name: /^Revenir aux fichiers/ }).click();
    await expect(line(page, "Déposé.txt")).toBeVisible();
  });
  await expectAccessible(page);
});

/** A line of so many bytes a second, or none. */
const throttled = (cdp: CDPSession, bytes: number) => cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes });

test("a large file goes on from page to page, through a cut, a pause and a closed tab; what is refused says why", async ({ page }, info) => {
  // Its line is slowed on purpose.
  test.slow();
  await openSession(page);
  const address = page.url();

  await test.step("refused before it leaves, and after it has come", async () => {
    await add(page, { name: "Logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
    await expect(page.getByText("ce type de fichier n’est pas accepté ici")).toBeVisible();
    await add(page, { name: "Faux.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html><script>alert(1)</script></html>") });
    const refused = list(page).getByRole("listitem").filter({ hasText: "Faux.pdf" });
    await expect(refused).toContainText("Refusé.");
  });

  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await test.step("cut in the middle, it goes on by itself, in another page", async () => {
    await throttled(cdp, 1_500_000);
    await add(page, wav("Entretien.wav", 5_000_000));
    await expect.poll(async () => Number(await tray(page).getByRole("progressbar").getAttribute("value"))).toBeGreaterThan(15);
    await openFromMenu(page, "Accueil");
    await expect(page.getByRole("heading", { level: 1, name: /^Bonjour/ })).toBeVisible();
    await page.context().setOffline(true);
    await expect(tray(page)).toContainText("Envoi interrompu");
    await page.context().setOffline(false);
    await expect(tray(page)).toContainText("1 fichier envoyé", { timeout: 30_000 });
  });

  await test.step("left by closing the page, it goes on with the same file alone", async () => {
    await page.goto(address);
    await throttled(cdp, 1_500_000);
    // On the disk: the same file is known by its date too.
    const film = info.outputPath("Réunion.wav");
    await writeFile(film, wav("", 5_100_000).buffer);
    await add(page, film);
    await expect.poll(async () => Number(await tray(page).getByRole("progressbar").getAttribute("value"))).toBeGreaterThan(15);
    await tray(page).getByRole("button", { name: /^Suspendre/ }).click();
    await expect(tray(page)).toContainText("En pause");
    await expectAccessible(page);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    const again = page.getByRole("button", { name: /^Choisir le fichier pour reprendre/ });
    await expect(again).toBeVisible();
    await throttled(cdp, -1);
    await choose(page, again, wav("Autre.wav", 5_100_000));
    await expect(page.getByText("Ce n’est pas le même fichier.")).toBeVisible();
    await choose(page, again, film);
    await expect(line(page, "Réunion.wav")).toBeVisible({ timeout: 20_000 });
    await expect(line(page, "Entretien.wav")).toBeVisible();
  });
});
