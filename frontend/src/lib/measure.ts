const decimals = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });

/** Thousandths of a unit → «9,2». */
export const plain = (thousandths: number) => decimals.format(thousandths / 1000);

/** Thousandths of a unit → «9,2 %». */
export const withUnit = (thousandths: number, unit: string) => `${decimals.format(thousandths / 1000)}\u00a0${unit}`;

/** What is said wherever values are compared. */
export const NO_CAUSE = "Ces évolutions sont constatées pendant la période : elles ne disent pas, à elles seules, que l’expérimentation en est la cause.";
