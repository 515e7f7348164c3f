// Read once: a test that runs past midnight goes on speaking of the same days.
const now = Date.now();
const format = (options: Intl.DateTimeFormatOptions) => {
  const written = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", ...options });
  return (ahead: number) => written.format(now + ahead * 86_400_000).replace(/^1 /, "1er ");
};

/** A day so many days ahead (or, below zero, ago), as it is typed: «03/12/2026». */
export const typedDay = format({ day: "2-digit", month: "2-digit", year: "numeric" });

/** The same in full: «3 décembre 2026». */
export const longDay = format({ day: "numeric", month: "long", year: "numeric" });
