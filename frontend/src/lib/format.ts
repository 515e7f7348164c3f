const ZONE = "Europe/Paris";
const money = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const wholeMoney = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const percentage = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });
const elapsed = new Intl.RelativeTimeFormat("fr-FR", { numeric: "auto" });
const list = new Intl.ListFormat("fr-FR", { type: "conjunction" });

const dateFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("fr-FR", { timeZone: ZONE, ...options });
const short = dateFormat({ day: "2-digit", month: "2-digit", year: "numeric" });
const long = dateFormat({ day: "numeric", month: "long", year: "numeric" });
const full = dateFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const month = dateFormat({ month: "long", year: "numeric" });
const clock = dateFormat({ hour: "2-digit", minute: "2-digit" });

/** A calendar date (`2026-11-23`) stands at noon, so that no time zone moves it; an instant stands where it is. */
const instant = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00+01:00` : iso);

/** French writes the first of the month «1er», and a line does not break between the day and its month. */
const ordinal = (text: string) => text.replace(/(^|\s)1(?=\s\p{L})/u, "$11er").replace(/(?<=\d(?:er)?)\s(?=\p{L})/u, "\u00a0");

/** Integer cents → «1 237,50 €». */
export const euros = (cents: number) => money.format(cents / 100);
/** Integer cents → «1 238 €», for charts and headings only. */
export const roundEuros = (cents: number) => wholeMoney.format(cents / 100);
/** 12.5 → «12,5». */
export const number = (value: number) => decimal.format(value);
/** Basis points → «80 %». */
export const percent = (basisPoints: number) => percentage.format(basisPoints / 10_000);
/** 2, «groupe» → «2 groupes»; French counts zero and one alike. */
export const count = (value: number, one: string, many = `${one}s`) => `${decimal.format(value)}\u00a0${Math.abs(value) < 2 ? one : many}`;
/** Half-days → «1,5 jour», «2 jours». */
export const halfDays = (value: number) => count(value / 2, "jour");
/** Metres → «850 m», «12,4 km». */
export const distance = (metres: number) => (metres < 1000 ? `${decimal.format(metres)}\u00a0m` : `${decimal.format(metres / 1000)}\u00a0km`);
/** A name inside a sentence, between guillemets that stay with it. */
export const quoted = (name: string) => `«\u00a0${name}\u00a0»`;
/** «A, B et C». */
export const enumerate = (names: Iterable<string>) => list.format(names);

/** «23/11/2026», for tables. */
export const shortDate = (iso: string) => short.format(instant(iso));
/** «23 novembre 2026». */
export const longDate = (iso: string) => ordinal(long.format(instant(iso)));
/** «lundi 23 novembre 2026». */
export const fullDate = (iso: string) => ordinal(full.format(instant(iso)));
/** «novembre 2026». */
export const monthOf = (iso: string) => month.format(instant(iso));
/** «14 h 30», «9 h 00», in Paris. */
export const time = (iso: string) => clock.format(instant(iso)).replace(/^0(?=\d)/, "").replace(":", "\u00a0h\u00a0");
/** «lundi 23 novembre 2026 à 14 h 30». */
export const dateTime = (iso: string) => `${fullDate(iso)} à ${time(iso)}`;
/** «lundi 23 novembre 2026, de 14 h 00 à 17 h 00». */
export const timeRange = (from: string, to: string) =>
  shortDate(from) === shortDate(to) ? `${fullDate(from)}, de ${time(from)} à ${time(to)}` : `du ${dateTime(from)} au ${dateTime(to)}`;

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** «il y a 3 minutes», «hier»; beyond a week, the date. */
export function since(iso: string, now: number = Date.now()): string {
  const gap = instant(iso).getTime() - now;
  if (Math.abs(gap) > 7 * 86_400_000) return `le ${longDate(iso)}`;
  for (const [unit, size] of UNITS) if (Math.abs(gap) >= size) return elapsed.format(Math.trunc(gap / size), unit);
  return "à l’instant";
}

/** Today's calendar date in Paris, `2026-11-23`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(now);
}
