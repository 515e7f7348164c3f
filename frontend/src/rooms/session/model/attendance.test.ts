import { describe, expect, it } from "vitest";
import { allPresent, columnsOf, type Expected, neighbour, presenceOf, sheetOf, toAttendance, withVoice } from "./attendance";

const person = (id: string) => ({ id, name: `Nom ${id}` });
const VOICES = ["MANAGEMENT", "STAFF", "TRADES"] as const;
const place = (id: string, name: string, holders: readonly (readonly [string | null, string | null])[]): Expected[] =>
  VOICES.map((role, at) => {
    const [holder, deputy] = holders[at] ?? [null, null];
    return { establishment: { id, name }, role, post: null, holder: holder ? person(holder) : null, deputy: deputy ? person(deputy) : null };
  });
const tilleuls = place("e1", "Les Tilleuls", [
  ["d1", "d2"],
  ["p1", null],
]);
const parc = place("e2", "Le Parc", []);
const post = { id: "p3", number: 3, organisation: { name: "Fondation des Pins" } };

describe("sheetOf", () => {
  it("has a line an establishment and a cell a voice, holder before deputy, everyone absent", () => {
    const rows = sheetOf([...tilleuls, ...parc], []);
    expect(rows.map(({ voices }) => voices.map(({ label }) => label))).toEqual([
      ["Direction", "Personnel", "Métiers"],
      ["Direction", "Personnel", "Métiers"],
    ]);
    expect(rows[0]?.voices[0]?.people.map(({ id }) => id)).toEqual(["d1", "d2"]);
    expect(rows[0]?.voices[0]).toMatchObject({ personId: "d1", present: false });
    expect(rows[1]?.voices[2]).toMatchObject({ personId: "", present: false });
  });
  it("takes up what was recorded, even of someone who has left since", () => {
    const rows = sheetOf(tilleuls, [{ establishment: { id: "e1", name: "Les Tilleuls" }, role: "STAFF", post: null, present: true, person: person("old") }]);
    expect(rows[0]?.voices[1]).toMatchObject({ personId: "old", present: true });
    expect(rows[0]?.voices[1]?.people.map(({ id }) => id)).toEqual(["p1", "old"]);
  });
  it("has a line a post and one column in a network", () => {
    const rows = sheetOf([{ establishment: null, role: null, post, holder: person("a1"), deputy: null }], []);
    expect(columnsOf(rows)).toEqual(["Animateur"]);
    expect(presenceOf(rows)).toEqual({ present: 0, expected: 1, silent: ["Poste n° 3, Fondation des Pins"] });
    expect(toAttendance(rows)).toEqual([{ postId: "p3", personId: "a1", present: false }]);
  });
});

it("sends every voice, with nobody where nobody is named", () => {
  const rows = withVoice(sheetOf(tilleuls, []), "e1.MANAGEMENT", { present: true, personId: "d2" });
  expect(toAttendance(rows)).toEqual([
    { establishmentId: "e1", role: "MANAGEMENT", personId: "d2", present: true },
    { establishmentId: "e1", role: "STAFF", personId: "p1", present: false },
    { establishmentId: "e1", role: "TRADES", personId: null, present: false },
  ]);
});

it("counts who is there and names the voices that are not", () => {
  const rows = sheetOf([...tilleuls, ...parc], []);
  expect(presenceOf(rows)).toEqual({ present: 0, expected: 6, silent: ["Les Tilleuls : Direction, Personnel, Métiers", "Le Parc : Direction, Personnel, Métiers"] });
  expect(presenceOf(allPresent(rows, true))).toEqual({ present: 6, expected: 6, silent: [] });
  expect(presenceOf(withVoice(rows, "e2.TRADES", { present: true })).silent[1]).toBe("Le Parc : Direction, Personnel");
});

it("leads an arrow to the neighbouring cell, and nowhere at the edge", () => {
  const rows = sheetOf([...tilleuls, ...parc], []);
  expect(neighbour(rows, "e1.STAFF", "ArrowDown")).toBe("e2.STAFF");
  expect(neighbour(rows, "e2.STAFF", "ArrowRight")).toBe("e2.TRADES");
  expect(neighbour(rows, "e2.TRADES", "ArrowRight")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "ArrowUp")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "ArrowLeft")).toBeNull();
  expect(neighbour(rows, "e1.MANAGEMENT", "Tab")).toBeNull();
});
