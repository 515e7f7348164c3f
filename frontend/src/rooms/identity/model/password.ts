import { count } from "~/lib/format";
import * as z from "zod/mini";

/** CNIL 2022-100 and ASVS 6.2: length decides, nothing is imposed on composition. The server also refuses known words. */
export const SHORTEST = 8;
export const ADVISED = 15;
export const LONGEST = 256;

export const newPassword = z
  .string()
  .check(
    z.minLength(1, "Choisissez un mot de passe."),
    z.refine((text) => text === "" || [...text].length >= SHORTEST, `Choisissez au moins ${SHORTEST} caractères.`),
    z.maxLength(LONGEST, `Limitez le mot de passe à ${LONGEST} caractères.`),
  );

export type Advice = { level: 0 | 1 | 2 | 3; text: string };

/** What to say while a password is typed: only what the browser can tell without sending it. */
export function adviceOn(password: string): Advice {
  const characters = [...password];
  const variety = new Set(characters).size;
  if (characters.length === 0) return { level: 0, text: `Visez ${ADVISED} caractères ou plus : quelques mots que vous seul réunissez font très bien l’affaire.` };
  if (characters.length < SHORTEST) return { level: 1, text: `Encore ${count(SHORTEST - characters.length, "caractère")} au moins.` };
  if (variety < 5) return { level: 1, text: "Ces caractères se répètent trop : le mot de passe se devine." };
  if (characters.length < ADVISED) return { level: 2, text: `Accepté s’il n’est pas courant. À partir de ${ADVISED} caractères, il résiste bien mieux.` };
  return { level: 3, text: "Bonne longueur." };
}
