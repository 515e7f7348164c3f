import { inParis, parisInstant, readTime, writeTime } from "~/lib/when";

export type Moment = { startsAt: string; title: string; note: string | null };
export type Speaker = { name: string; quality: string | null };

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const some = (text: string | undefined) => text?.trim() || null;

/** «9 h 30 – Accueil ; café», a line an item: the hour, what it is and, after a semicolon, who speaks. */
const ITEM = /^(\d{1,2}\s*[h:.]?\s*\d{0,2})(?:\s*[–—-]\s*|\s*:\s+|\s+)(.+)$/i;

/** The lines that begin with no hour. */
export const unreadableLines = (text: string): string[] => lines(text).filter((line) => readLine(line) === null);

function readLine(line: string): { time: string; title: string; note: string | null } | null {
  const [, hour = "", rest = ""] = ITEM.exec(line) ?? [];
  const time = readTime(hour);
  const [title = "", ...notes] = rest.split(/\s;\s/);
  return time && title.trim() ? { time, title: title.trim(), note: some(notes.join(" ; ")) } : null;
}

/** What was typed of a programme, on the day of the event in Paris. */
export const readMoments = (text: string, day: string): Moment[] =>
  lines(text).flatMap((line) => {
    const read = readLine(line);
    return read ? [{ startsAt: parisInstant(day, read.time), title: read.title, note: read.note }] : [];
  });

export const writeMoments = (moments: readonly Moment[]): string =>
  moments.map(({ startsAt, title, note }) => `${writeTime(inParis(startsAt).time).replaceAll("\u00a0", " ")} – ${title}${note ? ` ; ${note}` : ""}`).join("\n");

/** «Yanis Ferrer, animateur», a line a speaker. */
export const readSpeakers = (text: string): Speaker[] =>
  lines(text).map((line) => {
    const [name = "", ...rest] = line.split(",");
    return { name: name.trim(), quality: some(rest.join(",")) };
  });

export const writeSpeakers = (speakers: readonly Speaker[]): string => speakers.map(({ name, quality }) => (quality ? `${name}, ${quality}` : name)).join("\n");
