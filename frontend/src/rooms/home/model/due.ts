import { count, longDate } from "~/lib/format";

/** Whole days from a calendar date to another; negative when the second is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** «le 4 décembre 2026, dans 12 jours», «le 20 novembre 2026, en retard de 2 jours». Both are calendar dates. */
export function dueWords(dueOn: string, today: string): string {
  return `le ${longDate(dueOn)}, ${soon(dueOn, today)}`;
}

/** «aujourd’hui», «demain», «dans 12 jours», «en retard de 2 jours». Both are calendar dates. */
export function soon(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "aujourd’hui";
  if (days === 1) return "demain";
  return days > 0 ? `dans ${count(days, "jour")}` : `en retard de ${count(-days, "jour")}`;
}
