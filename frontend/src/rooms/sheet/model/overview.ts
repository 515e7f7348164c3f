import type { Sector } from "~/gql/graphql";
import { sectorName, SECTORS } from "./words";

/** The columns of what is counted by sector: those that are told of, and at the end what says none. */
export function sectorColumns(lines: readonly { sector: Sector | null }[]): { key: string; title: string; sector: Sector | null }[] {
  return [...SECTORS, null]
    .filter((one) => lines.some(({ sector }) => sector === one))
    .map((sector) => ({ key: sector ?? "none", title: sector ? sectorName[sector] : "Secteur non dit", sector }));
}
