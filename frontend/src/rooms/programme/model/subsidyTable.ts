import type { Cell } from "~/lib/csv";

/** A line of the subsidy table; the total has no département. Money in cents. */
export type SubsidyLine = {
  department: { code: string; name: string } | null;
  groupCount: number;
  establishmentCount: number;
  totalCents: number;
  sponsorCents: number;
  remainingCents: number;
  consumedCents: number;
  consumedSponsorCents: number;
};

/** What the total leaves to consume, and the sponsor's part of it. */
export const leftCents = ({ totalCents, consumedCents }: SubsidyLine): number => totalCents - consumedCents;
export const leftSponsorCents = ({ sponsorCents, consumedSponsorCents }: SubsidyLine): number => sponsorCents - consumedSponsorCents;

export type MoneyColumn = { key: string; title: string; cents: (line: SubsidyLine) => number };

/** The columns of money, in the order of the page and of the file. */
export function moneyColumns(agency: string): MoneyColumn[] {
  return [
    { key: "total", title: "Coût total", cents: ({ totalCents }) => totalCents },
    { key: "sponsor", title: `Part ${agency}`, cents: ({ sponsorCents }) => sponsorCents },
    { key: "own", title: "Part des établissements", cents: ({ remainingCents }) => remainingCents },
    { key: "consumed", title: "Consommé", cents: ({ consumedCents }) => consumedCents },
    { key: "consumedSponsor", title: `Consommé, part ${agency}`, cents: ({ consumedSponsorCents }) => consumedSponsorCents },
    { key: "left", title: "Reste à consommer", cents: leftCents },
    { key: "leftSponsor", title: `Reste, part ${agency}`, cents: leftSponsorCents },
  ];
}

export const departmentName = ({ department }: SubsidyLine): string => department?.name ?? "Total";

/** The table as the file holds it: a header, a line for each département, the total. Money in euros. */
export function subsidyCells(rows: readonly SubsidyLine[], total: SubsidyLine, agency: string): Cell[][] {
  const money = moneyColumns(agency);
  const line = (of: SubsidyLine): Cell[] => [of.department?.code ?? null, departmentName(of), of.groupCount, of.establishmentCount, ...money.map(({ cents }) => ({ cents: cents(of) }))];
  return [["Code", "Département", "Groupes", "Établissements", ...money.map(({ title }) => `${title} (€)`)], ...rows.map(line), line(total)];
}
