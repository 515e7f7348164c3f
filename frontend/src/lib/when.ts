const PARTS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "medium" });
const MINUTE_MS = 60_000;

/** A time as French people type it (14 h 30, 14h30, 14:30, 1430, 9) → `14:30`; `null` when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? "0");
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
}

/** `14:30` → «14 h 30», as the field shows it. */
export const writeTime = (time: string) => time.replace(/^0(?=\d)/, "").replace(":", "\u00a0h\u00a0");

/** The day and the time in Paris of an instant. */
export function inParis(iso: string): { date: string; time: string } {
  const [date = "", time = ""] = PARTS.format(new Date(iso)).split(" ");
  return { date, time: time.slice(0, 5) };
}

/**
 * The instant of a day (`2026-11-23`) and time (`14:30`) in Paris, in UTC. A time that the change of hour skips stands
 * for the same moment after it; one that comes twice stands for the first.
 */
export function parisInstant(date: string, time: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number) => {
    const { date: day, time: hour } = inParis(new Date(instant).toISOString());
    return Date.parse(`${day}T${hour}:00Z`) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  };
  // Summer time first: it is the earlier of two that show the same time.
  const offsets = [offsetAt(wall - 180 * MINUTE_MS), offsetAt(wall + 180 * MINUTE_MS)];
  const [earlier, later] = [Math.max(...offsets), Math.min(...offsets)];
  const fits = (offset: number) => offsetAt(wall - offset) === offset;
  return new Date(wall - (fits(earlier) ? earlier : later)).toISOString();
}
