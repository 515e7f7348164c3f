import * as z from "zod/mini";
import { readFrenchDate } from "~/lib/frenchDate";

/** Ready rules with their French messages, to write a form's schema in a line a field. */
export const rule = {
  text: (message: string, max = 200) =>
    z.string(message).check(z.trim(), z.minLength(1, message), z.maxLength(max, `Limitez ce texte à ${max} caractères.`)),
  optionalText: (max = 2000) => z.string().check(z.trim(), z.maxLength(max, `Limitez ce texte à ${max} caractères.`)),
  email: () =>
    z.string().check(z.trim(), z.minLength(1, "Saisissez une adresse électronique."), z.regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, "Saisissez une adresse complète, comme nom@exemple.fr.")),
  date: (message = "Saisissez une date, comme 23/11/2026.") => z.string(message).check(z.refine((text) => readFrenchDate(text) === text, message)),
  optionalDate: () => z.string().check(z.refine((text) => text === "" || readFrenchDate(text) === text, "Saisissez une date, comme 23/11/2026.")),
  choice: (message: string) => z.string(message).check(z.minLength(1, message)),
  integer: (message: string, min: number, max: number) =>
    z.number(message).check(z.refine((value) => Number.isInteger(value), message), z.minimum(min, message), z.maximum(max, message)),
};
