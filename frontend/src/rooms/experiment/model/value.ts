const decimals = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });

/** Thousandths of a unit → «9,2». */
export const plain = (thousandths: number) => decimals.format(thousandths / 1000);

/** Thousandths of a unit → «9,2 %». */
export const withUnit = (thousandths: number, unit: string) => `${decimals.format(thousandths / 1000)}\u00a0${unit}`;

/** Thousandths of a unit → «9,2», as one types it. */
export const typed = (thousandths: number | null) => (thousandths === null ? "" : decimals.format(thousandths / 1000).replaceAll(/\s/g, ""));

/** What may be typed as a value: a decimal comma, three decimals at most. */
export const VALUE = /^[-−+]?[\d\s]+([.,]\d{1,3})?$/;
