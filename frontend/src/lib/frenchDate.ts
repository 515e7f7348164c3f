import { today } from "./format";

const MONTHS = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];
const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** Reads a date as French people type it (23/11/2026, 23.11.26, 23 nov, aujourd’hui); `null` when it is none. */
export function readFrenchDate(text: string, now: string = today()): string | null {
  const typed = plain(text).replaceAll("’", "'");
  if (typed === "aujourd'hui") return now;
  if (typed === "hier") return shift(now, -1);
  if (typed === "demain") return shift(now, 1);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  const parts = digits ? digits.slice(1) : typed.split(/[\s/.,-]+/);
  const [day, month, year, ...rest] = parts;
  if (!day || !month || rest.length > 0) return null;
  const dayNumber = /^(\d{1,2})(er)?$/.exec(day);
  if (!dayNumber) return null;
  return valid(yearOf(year, now), monthOf(month), Number(dayNumber[1]));
}

/** `2026-11-23` → «23/11/2026», as the field shows it. */
export function writeFrenchDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return year && month && day ? `${day}/${month}/${year}` : iso;
}

function monthOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text.length < 3) return 0;
  return MONTHS.findIndex((name) => name.startsWith(text) || text.startsWith(name)) + 1;
}

function yearOf(text: string | undefined, now: string): number {
  if (!text) return Number(now.slice(0, 4));
  if (!/^(\d{2}|\d{4})$/.test(text)) return 0;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function valid(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function shift(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
