import { describe, expect, it } from "vitest";
import { allPresent, expectedAt, neighbour, presenceOf, sheetOf, toAttendance, withVoice } from "./attendance";

const member = (role: "MANAGEMENT" | "STAFF" | "TRADES", id: string, deputy = false) => ({ role, deputy, person: { id, name: `Nom ${id}` } });
const tilleuls = { establishment: { id: "e1", name: "Les Tilleuls" }, trinome: [member("MANAGEMENT", "d2", true), member("MANAGEMENT", "d1"), member("STAFF", "p1")] };
const parc = { establishment: { id: "e2", name: "Le Parc" }, trinome: [] };

describe("sheetOf", () => {
  it("has a line an establishment and a cell a voice, holder before deputy, everyone absent", () => {
    const rows = sheetOf([tilleuls, parc], []);
    expect(rows.map(({ voices }) => voices.map(({ role }) => role))).toEqual([
      ["MANAGEMENT", "STAFF", "TRADES"],
      ["MANAGEMENT", "STAFF", "TRADES"],
    ]);
    expect(rows[0]?.voices[0]?.people.map(({ id }) => id)).toEqual(["d1", "d2"]);
    expect(rows[0]?.voices[0]).toMatchObject({ personId: "d1", present: false });
    expect(rows[1]?.voices[2]).toMatchObject({ personId: "", present: false });
  });
  it("takes up what was recorded, even of someone who has left since", () => {
    const rows = sheetOf([tilleuls], [{ establishment: { id: "e1" }, role: "STAFF", present: true, person: { id: "old", name: "Ancien" } }]);
    expect(rows[0]?.voices[1]).toMatchObject({ personId: "old", present: true });
    expect(rows[0]?.voices[1]?.people.map(({ id }) => id)).toEqual(["p1", "old"]);
  });
});

it("expects the whole group, or the one establishment of an individual session", () => {
  expect(expectedAt([tilleuls, parc], undefined)).toHaveLength(2);
  expect(expectedAt([tilleuls, parc], "e2")).toEqual([parc]);
});

it("sends every voice, with nobody where nobody is named", () => {
  const rows = withVoice(sheetOf([tilleuls], []), "e1.MANAGEMENT", { present: true, personId: "d2" });
  expect(toAttendance(rows)).toEqual([
    { establishmentId: "e1", role: "MANAGEMENT", personId: "d2", present: true },
    { establishmentId: "e1", role: "STAFF", personId: "p1", present: false },
    { establishmentId: "e1", role: "TRADES", personId: null, present: false },
  ]);
});

it("counts who is there and names the voices that are not", () => {
  const rows = sheetOf([tilleuls, parc], []);
  expect(presenceOf(rows)).toEqual({ present: 0, expected: 6, silent: ["Les Tilleuls : Direction, Personnel, Métiers", "Le Parc : Direction, Personnel, Métiers"] });
  expect(presenceOf(allPresent(rows, true))).toEqual({ present: 6, expected: 6, silent: [] });
  expect(presenceOf(withVoice(rows, "e2.TRADES", { present: true })).silent[1]).toBe("Le Parc : Direction, Personnel");
});

it("leads an arrow to the neighbouring cell, and nowhere at the edge", () => {
  const rows = sheetOf([tilleuls, parc], []);
  expect(neighbour(rows, "e1.STAFF", "ArrowDown")).toBe("e2.STAFF");
  expect(neighbour(rows, "e2.STAFF", "ArrowRight")).toBe("e2.TRADES");
  expect(neighbour(rows, "e2.TRADES", "ArrowRight")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "ArrowUp")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "ArrowLeft")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "Tab")).toBeNull();
});
