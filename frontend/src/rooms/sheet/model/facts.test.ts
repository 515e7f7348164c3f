import { expect, test } from "vitest";
import { offered, type Series } from "./facts";

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
