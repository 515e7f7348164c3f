import { expect, it } from "vitest";
import { scaleOf, ticksOf } from "./scale";

it("gives an axis some room, and zero as its floor for what is never less", () => {
  expect(scaleOf([10, 20])).toEqual({ low: 8.5, high: 21.5 });
  expect(scaleOf([0, 20]).low).toBe(0);
  expect(scaleOf([-2, 2]).low).toBeLessThan(-2);
  const flat = scaleOf([5, 5]);
  expect(flat.high).toBeGreaterThan(flat.low);
  expect(scaleOf([])).toEqual({ low: 0, high: 1 });
});

it("marks an axis at round values", () => {
  expect(ticksOf(8.5, 21.5)).toEqual([10, 15, 20]);
  expect(ticksOf(0, 1000)).toEqual([0, 500, 1000]);
});
