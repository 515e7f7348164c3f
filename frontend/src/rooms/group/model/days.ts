const exact = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });

/** Half-days that may be shared between establishments (3,25) → days, to the thousandth: «1,625 jour». */
export function sharedDays(halfDays: number): string {
  const days = halfDays / 2;
  return `${exact.format(days)}\u00a0${Math.abs(days) < 2 ? "jour" : "jours"}`;
}
