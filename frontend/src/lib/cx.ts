/** Joins class names, leaving out what is absent. DSFR names are written in full: the build keeps only those it reads. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
