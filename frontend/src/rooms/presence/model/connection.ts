const CLOCK = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const TYPED = /^(\d{1,2})\s*[:h]\s*(\d{1,2})(?:\s*(?:[:m]|min|mn)\s*(?:(\d{1,2})\s*s?)?)?$/i;

const two = (value: number) => String(value).padStart(2, "0");

/** An instant on the clocks of Paris, to the second: «09:02:07». */
export const clockOf = (iso: string) => CLOCK.format(new Date(iso));

/** «9 h 02 min 07 s», as a sheet says it. */
export function clockWords(iso: string): string {
  const [hour = "", minute = "", second = ""] = clockOf(iso).split(":");
  return `${Number(hour)}\u00a0h\u00a0${minute}\u00a0min\u00a0${second}\u00a0s`;
}

/** Reads an hour as it is typed (9:02:07, 9 h 02, 09h02m07) into «09:02:07»; `null` when it is none. */
export function readClock(text: string): string | null {
  const [whole, hour, minute, second = "0"] = TYPED.exec(text.trim()) ?? [];
  if (!whole || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return [hour, minute, second].map((part) => two(Number(part))).join(":");
}

const seconds = (clock: string) => clock.split(":").reduce((total, part) => total * 60 + Number(part), 0);

const HALF_DAY = 12 * 3600;

/** The instant nearest a half-day's beginning at which the clocks of Paris say this hour: past midnight, it is another day's. */
export function atClock(startsAt: string, clock: string): string {
  const ahead = seconds(clock) - seconds(clockOf(startsAt));
  const nearest = ahead > HALF_DAY ? ahead - 2 * HALF_DAY : ahead < -HALF_DAY ? ahead + 2 * HALF_DAY : ahead;
  return new Date((Math.floor(Date.parse(startsAt) / 1000) + nearest) * 1000).toISOString();
}
