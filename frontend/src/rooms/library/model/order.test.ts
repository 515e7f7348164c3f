import { expect, test } from "vitest";
import { moved } from "./order";

test("an item moves as far as the list goes", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], 0, 9)).toEqual(["b", "c", "a"]);
  expect(moved(["a"], 5, 1)).toEqual(["a"]);
});
