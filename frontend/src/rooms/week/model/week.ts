import { today } from "~/lib/format";

const DAY_MS = 86_400_000;
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);
/** 0 on Mondays. */
const weekday = (instant: number) => (new Date(instant).getUTCDay() + 6) % 7;

/** The ISO week of a calendar date: `2026-W48`. It belongs to the year of its Thursday. */
export function weekOf(date: string): string {
  const thursday = utc(date) + (3 - weekday(utc(date))) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The Monday of a week; `undefined` for what is no week. */
export function mondayOf(week: string): string | undefined {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!found) return undefined;
  const [year, number] = [Number(found[1]), Number(found[2])];
  if (year < 2000 || year > 2100) return undefined;
  const fourth = Date.UTC(year, 0, 4);
  const monday = iso(fourth - weekday(fourth) * DAY_MS + (number - 1) * 7 * DAY_MS);
  return weekOf(monday) === week ? monday : undefined;
}

/** A date so many days later. */
export const later = (date: string, days: number): string => iso(utc(date) + days * DAY_MS);

/** The seven days of a week, from its Monday. */
export const daysFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, day) => later(monday, day));

/** The instants between which a week in Paris lies, with a few hours on each side: its days are told apart afterwards. */
export const boundsOf = (monday: string): { from: string; to: string } => ({
  from: new Date(utc(monday) - 3 * 3_600_000).toISOString(),
  to: new Date(utc(monday) + 7 * DAY_MS).toISOString(),
});

/** The last day, in Paris, on which something may be done that ends at an instant: midnight ends the day before. */
export const lastDayOf = (closesAt: string): string => today(new Date(Date.parse(closesAt) - 1));
