import { count } from "~/lib/format";

/** An item of the agenda as it is typed; `key` follows it while it moves. */
export type Line = { key: number; title: string; minutes: string };
type Item = { title: string; minutes: number | null };

/** The agenda as its form shows it. */
export const linesOf = (items: readonly Item[]): Line[] => items.map(({ title, minutes }, key) => ({ key, title, minutes: minutes === null ? "" : String(minutes) }));

/** A line moved up or down by one, where there is room for it. */
export function moved(lines: readonly Line[], key: number, by: -1 | 1): Line[] {
  const at = lines.findIndex((line) => line.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= lines.length) return [...lines];
  const next = lines.filter((line) => line.key !== key);
  next.splice(to, 0, lines[at] as Line);
  return next;
}

/** One more line, empty, at the end. */
export const withOne = (lines: readonly Line[]): Line[] => [...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, title: "", minutes: "" }];

/** Minutes as typed: a whole number, none, or `undefined` for what is neither. */
export function minutesOf(text: string): number | null | undefined {
  const plain = text.replace(/\s|min(utes?)?$/gi, "");
  if (plain === "") return null;
  return /^\d{1,3}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 480 ? Number(plain) : undefined;
}

/** What is wrong with the lines, the first of each; empty lines are left out when sent. */
export function faultOf(lines: readonly Line[]): string | undefined {
  for (const [index, { title, minutes }] of lines.entries()) {
    if (title.trim() === "" && minutes.trim() !== "") return `Point ${index + 1} : donnez-lui un titre, ou retirez sa durée.`;
    if (minutesOf(minutes) === undefined) return `Point ${index + 1} : saisissez une durée en minutes, de 1 à 480, ou laissez-la vide.`;
  }
  return undefined;
}

/** The agenda as the server is sent it. */
export const sentOf = (lines: readonly Line[]): Item[] => lines.filter(({ title }) => title.trim() !== "").map(({ title, minutes }) => ({ title: title.trim(), minutes: minutesOf(minutes) ?? null }));

/** «1 h 30», «45 min». */
export function lasting(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, "0")}`;
}

/** The agenda's length beside the session's: «2 h 30 prévues sur 3 h». */
export function lengthWords(items: readonly Item[], session: { startsAt: string; endsAt: string }): string | undefined {
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  if (planned === 0) return undefined;
  const whole = Math.round((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000);
  const over = planned - whole;
  const words = `Durée des points : ${lasting(planned)} sur ${lasting(whole)} de séance`;
  return over > 0 ? `${words}, soit ${count(over, "minute")} de trop.` : `${words}.`;
}

/** The agenda in lines of text, for comparing two. */
export const inWords = (items: readonly Item[]): string => items.map(({ title, minutes }, index) => `${index + 1}. ${title}${minutes ? ` (${lasting(minutes)})` : ""}`).join("\n");
