import { expect, test } from "vitest";
import { offered, type Series, ticked } from "./facts";

const series = (name: string, ...values: number[]): Series => ({ name, unit: "min", target: null, points: values.map((value, index) => ({ on: `2026-0${index + 1}-01`, value })) });

test("what the project measured since is offered, and what the sheet shows alone is not lost", () => {
  const found = offered([series("Relève", 1, 2, 3), series("Sonnettes", 4, 5)], [series("Relève", 1, 2), series("Autrefois", 9, 8)]);
  expect(found.map(({ series: { name }, kept, fresh }) => [name, kept, fresh])).toEqual([
    ["Relève", true, true],
    ["Sonnettes", false, false],
    ["Autrefois", true, false],
  ]);
  expect(offered([series("Relève", 1, 2)], [series("Relève", 1, 2)])[0]?.fresh).toBe(false);
});

test("what is ticked stays ticked when the project offers more, or in another order", () => {
  const [before, since] = [[series("Relève", 1, 2), series("Sonnettes", 4, 5)], [series("Absences", 7, 8), series("Sonnettes", 4, 5, 6), series("Relève", 1, 2)]];
  const kept = Object.fromEntries(offered(before, []).map(({ key, series: { name } }) => [key, name === "Sonnettes"]));
  expect(ticked(offered(since, []), kept).map(({ name, points }) => [name, points.length])).toEqual([["Sonnettes", 3]]);
});

test("a measure is told from any other, in the name of a field", () => {
  const found = offered([series("Taux d’absence (0.5)", 1, 2), series("Taux d’absence (0_5)", 1, 2), series("Taux d’absence (0.5)", 3, 4), series("1", 1, 2)], []);
  expect(new Set(found.map(({ key }) => key)).size).toBe(4);
  // A dot or a bracket would be read as a path, and figures alone as a place in a list.
  for (const { key } of found) expect(key).toMatch(/^[a-z]\w*$/);
});
