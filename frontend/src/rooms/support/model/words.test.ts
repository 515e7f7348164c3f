import { expect, test } from "vitest";
import { actsFrom } from "./words";

test("each party is offered what it may do, from each state", () => {
  expect(actsFrom("ASKED", ["ESTABLISHMENT"], "ESTABLISHMENT")).toEqual(["proposer", "retirer"]);
  expect(actsFrom("DISCUSSING", ["SUPPORT_AGENCY"], "ESTABLISHMENT")).toEqual(["proposer", "decliner"]);
  expect(actsFrom("AGREED", ["CONSULTANT"], "ESTABLISHMENT")).toEqual(["realiser"]);
  expect(actsFrom("DONE", ["SUPPORT_AGENCY"], "ESTABLISHMENT")).toEqual(["clore"]);
  expect(actsFrom("CLOSED", ["SUPPORT_AGENCY"], "ESTABLISHMENT")).toEqual([]);
});
