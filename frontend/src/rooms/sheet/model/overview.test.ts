import { expect, test } from "vitest";
import { sectorColumns } from "./overview";

test("what says no sector has a column too, at the end", () => {
  const lines = [{ sector: null }, { sector: "HEALTH" as const }, { sector: "HEALTH" as const }];
  expect(sectorColumns(lines).map(({ title }) => title)).toEqual(["Santé", "Secteur non dit"]);
  expect(sectorColumns([{ sector: "OTHER" as const }]).map(({ key }) => key)).toEqual(["OTHER"]);
});
