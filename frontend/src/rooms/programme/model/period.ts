import { longDate } from "~/lib/format";

/** «, du 1er décembre 2023 au 31 décembre 2024», after a title; nothing when the programme has no dates. */
export function periodOf(from: string | null, to: string | null): string {
  if (from && to) return `, du ${longDate(from)} au ${longDate(to)}`;
  if (from) return `, à partir du ${longDate(from)}`;
  return to ? `, jusqu’au ${longDate(to)}` : "";
}
