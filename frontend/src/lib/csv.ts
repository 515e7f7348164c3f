/** A cell: a text, a number, an amount in cents (written in euros), or nothing. */
export type Cell = string | number | { cents: number } | null;

/** What a spreadsheet takes as the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const TO_QUOTE = /[";\r\n\t]/;

/**
 * A table as French spreadsheets open it: UTF-8 with its mark, `;` between cells, CRLF between lines, decimal commas.
 * A text that a spreadsheet would run as a formula is preceded by an apostrophe; numbers are left as they are.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "object") return inEuros(value.cents);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Integer cents → «1237,50», by digits, so that nothing is rounded. */
function inEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A file's name from a title: without accents, in lower case, with hyphens. */
export function fileName(title: string, day: string): string {
  const plain = title
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${plain || "export"}-${day}.csv`;
}
