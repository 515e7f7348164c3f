import { expect, it } from "vitest";
import { reachesEstablishment } from "./reach";

const held = (role: "ARACT" | "CONSULTANT" | "MANAGER" | "TRINOME", establishment: string | null = null, organisation: string | null = null, endedAt: string | null = null) => ({
  role,
  endedAt,
  establishment: establishment === null ? null : { id: establishment },
  organisation: organisation === null ? null : { id: organisation },
});
const home = { id: "e1", organisation: { id: "o1" } };

it("lets a coordinator and a consultant act for every establishment", () => {
  expect(reachesEstablishment([held("ARACT")], home)).toBe(true);
  expect(reachesEstablishment([held("CONSULTANT")], home)).toBe(true);
});

it("holds a manager and a trinôme member to their own", () => {
  expect(reachesEstablishment([held("MANAGER", "e1")], home)).toBe(true);
  expect(reachesEstablishment([held("MANAGER", "e2")], home)).toBe(false);
  expect(reachesEstablishment([held("MANAGER", null, "o1")], home)).toBe(true);
  expect(reachesEstablishment([held("MANAGER", null, "o2")], home)).toBe(false);
  expect(reachesEstablishment([held("MANAGER", null, "o1")], { id: "e3", organisation: null })).toBe(false);
  expect(reachesEstablishment([held("TRINOME", "e1")], home)).toBe(true);
});

it("forgets memberships that ended", () => {
  expect(reachesEstablishment([held("ARACT", null, null, "2026-01-01T00:00:00Z")], home)).toBe(false);
  expect(reachesEstablishment([], home)).toBe(false);
});
