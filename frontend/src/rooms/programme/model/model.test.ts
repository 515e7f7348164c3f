import { describe, expect, it } from "vitest";
import { fileName, toCsv } from "~/lib/csv";
import { dayUse } from "./dayUse";
import { activeFilters, toGroupFilter } from "./filters";
import { sectionsOf } from "./sections";
import { type SubsidyLine, subsidyCells } from "./subsidyTable";

describe("toCsv", () => {
  it("begins with the mark of UTF-8, separates by semicolons, ends each line by CRLF", () => {
    expect(toCsv([["Département", "Reste"], ["Hérault", 3]])).toBe("\uFEFFDépartement;Reste\r\nHérault;3\r\n");
  });

  it("writes numbers and amounts with a comma, without rounding", () => {
    expect(toCsv([[1.5, { cents: 123_750 }, { cents: 5 }, { cents: 0 }, { cents: -1_205 }, { cents: 900_719_925_474_099 }, null]])).toBe("\uFEFF1,5;1237,50;0,05;0,00;-12,05;9007199254740,99;\r\n");
  });

  it.each(["=1+1", "+33 5 61", "-2+3", "@SUM(A1)", "\tcaché", "\rcaché", '=HYPERLINK("http://x";"y")'])("takes the power of a formula from %j", (text) => {
    const [, written] = /^\uFEFF(.*)\r\n$/s.exec(toCsv([[text]])) ?? [];
    const read = written?.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    expect(read).toBe(`'${text}`);
  });

  it("leaves what only contains these signs", () => {
    expect(toCsv([["Val-de-Cers", "a=b", "x@y", " =1"]])).toBe("\uFEFFVal-de-Cers;a=b;x@y; =1\r\n");
  });

  it("quotes what would break a line", () => {
    expect(toCsv([['Les «Tilleuls»; "annexe"', "deux\nlignes"]])).toBe('\uFEFF"Les «Tilleuls»; ""annexe""";"deux\nlignes"\r\n');
  });
});

describe("fileName", () => {
  it("keeps letters and figures", () => {
    expect(fileName("Subvention : Collectifs EHPAD d’Occitanie (2026)", "2026-11-22")).toBe("subvention-collectifs-ehpad-d-occitanie-2026-2026-11-22.csv");
    expect(fileName("…", "2026-11-22")).toBe("export-2026-11-22.csv");
  });
});

describe("subsidyCells", () => {
  const line = (code: string | null, part: Partial<SubsidyLine>): SubsidyLine => ({
    department: code === null ? null : { code, name: code === "09" ? "Ariège" : "Tarn" },
    groupCount: 1,
    establishmentCount: 3,
    totalCents: 2_175_000,
    sponsorCents: 1_740_000,
    remainingCents: 435_000,
    consumedCents: 75_000,
    consumedSponsorCents: 60_000,
    ...part,
  });
  it("has a header, a line for each département, and the total", () => {
    const cells = subsidyCells([line("09", {}), line("81", {})], line(null, { groupCount: 2, establishmentCount: 6, totalCents: 4_350_000 }), "ARS");
    expect(cells.map((row) => row.length)).toEqual([11, 11, 11, 11]);
    expect(cells[0]?.slice(4)).toEqual(["Coût total (€)", "Part ARS (€)", "Part des établissements (€)", "Consommé (€)", "Consommé, part ARS (€)", "Reste à consommer (€)", "Reste, part ARS (€)"]);
    expect(cells[1]).toEqual(["09", "Ariège", 1, 3, { cents: 2_175_000 }, { cents: 1_740_000 }, { cents: 435_000 }, { cents: 75_000 }, { cents: 60_000 }, { cents: 2_100_000 }, { cents: 1_680_000 }]);
    expect(cells[3]?.slice(0, 5)).toEqual([null, "Total", 2, 6, { cents: 4_350_000 }]);
  });
});

describe("filters", () => {
  const names = { status: () => "En accompagnement", department: (code: string) => `Département ${code}`, consultant: () => "Hugo" };
  it("asks nothing when nothing is filtered", () => {
    expect(toGroupFilter({})).toBeNull();
    expect(activeFilters({}, names)).toEqual([]);
  });
  it("asks for exactly what is shown as active", () => {
    const filters = { q: "tarn", statut: "ACTIVE", departement: "09", consultant: "p1", retard: true, incomplet: true } as const;
    expect(toGroupFilter(filters)).toEqual({ search: "tarn", status: "ACTIVE", department: "09", consultantId: "p1", late: true, incomplete: true });
    expect(activeFilters(filters, names).map(({ key }) => key)).toEqual(Object.keys(filters));
    expect(Object.keys(toGroupFilter(filters) ?? {})).toHaveLength(activeFilters(filters, names).length);
  });
});

describe("dayUse", () => {
  it("adds up quotas, and leaves nothing below zero", () => {
    const use = (grantedHalfDays: number, draftHalfDays: number, submittedHalfDays: number, validatedHalfDays: number) => ({ grantedHalfDays, draftHalfDays, submittedHalfDays, validatedHalfDays });
    expect(dayUse([use(12, 1, 2, 3), use(4, 0, 0, 4)])).toEqual({ granted: 16, validated: 7, submitted: 2, draft: 1, left: 6 });
    expect(dayUse([use(2, 2, 0, 2)]).left).toBe(0);
    expect(dayUse([])).toEqual({ granted: 0, validated: 0, submitted: 0, draft: 0, left: 0 });
  });
});

describe("sectionsOf", () => {
  const cited = (field: string, line: number, text = "passage") => ({ field, citation: { source: "ph-2022", line, endLine: line, text } });
  it("gathers passages by section, in the order of the rulebook, each once", () => {
    const sections = sectionsOf([cited("steps[0].cite", 359), cited("parties[0].cite", 47), cited("steps[1].cite", 365), cited("steps[1].see[0]", 359), cited("unheard_of", 1)]);
    expect(sections.map(({ title, citations }) => [title, citations.map(({ line }) => line)])).toEqual([
      ["Les acteurs", [47]],
      ["Les étapes du réseau", [359, 365]],
      ["Autres règles", [1]],
    ]);
  });
});
