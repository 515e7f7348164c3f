const SPACE = "\u00a0";
const spaced = (text: string, form: RegExp) => form.exec(text)?.slice(1).join(SPACE) ?? text;

/** A FINESS number as people write it: «81 000 123 4». What is no such number is left as it is. */
export const spacedFiness = (number: string): string => spaced(number, /^(\d[\dAB])(\d{3})(\d{3})(\d)$/);
/** A SIRET as people write it: «356 000 000 00048». */
export const spacedSiret = (number: string): string => spaced(number, /^(\d{3})(\d{3})(\d{3})(\d{5})$/);
/** A French telephone number by pairs: «05 63 00 00 00». */
export const spacedPhone = (number: string): string => spaced(number, /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/);
