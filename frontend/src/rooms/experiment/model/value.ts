import { plain } from "~/lib/measure";

export { plain, withUnit } from "~/lib/measure";

/** Thousandths of a unit → «9,2», as one types it. */
export const typed = (thousandths: number | null) => (thousandths === null ? "" : plain(thousandths).replaceAll(/\s/g, ""));

/** What may be typed as a value: a decimal comma, three decimals at most. */
export const VALUE = /^[-−+]?[\d\s]+([.,]\d{1,3})?$/;
