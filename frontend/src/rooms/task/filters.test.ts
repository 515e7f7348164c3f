import { expect, it } from "vitest";
import { askedFor, readTaskFilters } from "./filters";

it("shows one's own open tasks unless the address says otherwise", () => {
  expect(askedFor(readTaskFilters({}))).toEqual({ mine: true, status: "OPEN", overdue: null, groupId: null });
  expect(askedFor(readTaskFilters({ vue: "TOUTES", etat: "EN_RETARD", groupe: "g" }))).toEqual({ mine: false, status: "OPEN", overdue: true, groupId: "g" });
  expect(askedFor(readTaskFilters({ etat: "TOUS" })).status).toBeNull();
  expect(readTaskFilters({ vue: "x", etat: "y" })).toEqual({});
});
