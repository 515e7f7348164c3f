import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";

const folder = process.env["CORDEE_E2E_DIR"];

/** Where the demonstration of this test keeps the mails that it would send; none when it runs elsewhere. */
export const outbox = (): string | undefined => (folder ? join(folder, test.info().project.name, "outbox") : undefined);

/** The sign-in links mailed to this address, the latest last. */
export const signInLinksTo = (email: string): string[] => linksTo(email, /https?:\/\/\S+\/connexion\/lien#jeton=\S+/);

/** The private addresses of registrations mailed to this address, the latest last. */
export const registrationLinksTo = (email: string): string[] => linksTo(email, /https?:\/\/\S+\/inscription\/[\w-]+/);

function linksTo(email: string, link: RegExp): string[] {
  const kept = outbox();
  if (!kept) return [];
  const names = readdirSync(kept).filter((name) => name.endsWith(".eml")).toSorted();
  const mails = names.map((name) => unquoted(readFileSync(join(kept, name), "utf8")));
  return mails.filter((mail) => mail.includes(`To: ${email}`)).flatMap((mail) => link.exec(mail)?.[0] ?? []);
}

/** The text of a message, of its quoted-printable form: line ends and what stands for an equals sign. */
function unquoted(mail: string): string {
  return mail.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
}
