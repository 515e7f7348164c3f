import { describe, expect, it } from "vitest";
import { sharedDays } from "./days";
import { boxAround, kilometresPerUnit, onOutlines, scaleOf } from "./mercator";
import { mendingOf, missingByPlace } from "./missing";
import { farthest, metresBetween, readPicks, withPicks } from "./picks";
import { quotaBars, quotaSums } from "./quotas";

const toulouse = { longitude: 1.4442, latitude: 43.6047 };
const montpellier = { longitude: 3.8767, latitude: 43.6108 };
const lille = { longitude: 3.0573, latitude: 50.6292 };

describe("distances", () => {
  it("measures as the crow flies", () => {
    expect(metresBetween(toulouse, montpellier) / 1000).toBeCloseTo(195.8, 0);
    expect(metresBetween(toulouse, lille) / 1000).toBeCloseTo(791, -1);
    expect(metresBetween(toulouse, toulouse)).toBe(0);
  });
  it("finds the two that are farthest apart, leaving out those without a position", () => {
    const place = (id: string, position: typeof lille | null) => ({ id, name: id, position });
    const found = farthest([place("t", toulouse), place("?", null), place("m", montpellier), place("l", lille)]);
    expect([found?.from.id, found?.to.id]).toEqual(["t", "l"]);
    expect(farthest([place("t", toulouse), place("?", null)])).toBeNull();
  });
});

describe("the map", () => {
  it("puts the country's extremes at the edges of its outlines", () => {
    // Bray-Dunes, the northernmost commune, is at the very top of the outlines (y = 0.5 of 585).
    expect(onOutlines({ longitude: 2.545, latitude: 51.089 }).y).toBeCloseTo(0.5, -1);
    const south = onOutlines({ longitude: 2.53, latitude: 42.333 });
    expect(south.x).toBeGreaterThan(310);
    expect(south.x).toBeLessThan(330);
  });
  it("has a scale that agrees with the distances", () => {
    const [a, b] = [onOutlines(toulouse), onOutlines(montpellier)];
    const drawn = Math.hypot(a.x - b.x, a.y - b.y) * kilometresPerUnit(43.6);
    expect(Math.abs(drawn - metresBetween(toulouse, montpellier) / 1000) / drawn).toBeLessThan(0.01);
  });
  it("frames its points in a square with air, never too close", () => {
    expect(boxAround([])).toBeNull();
    expect(boxAround([{ x: 10, y: 10 }])).toEqual({ x: -2, y: -2, width: 24, height: 24 });
    expect(boxAround([{ x: 0, y: 0 }, { x: 100, y: 50 }])).toEqual({ x: -15, y: -40, width: 130, height: 130 });
  });
  it("chooses a round scale of a third of the width at most", () => {
    expect([30, 60, 100, 200, 900, 2].map(scaleOf)).toEqual([10, 20, 20, 50, 200, 1]);
  });
});

describe("picks", () => {
  it("reads and writes the address, each once and in order", () => {
    expect(readPicks("b,a,b,")).toEqual(["b", "a"]);
    expect(readPicks(undefined)).toEqual([]);
    expect(withPicks({ q: "albi", choisis: "a" }, ["a", "b"])).toEqual({ q: "albi", choisis: "a,b" });
    expect(withPicks({ q: "albi", choisis: "a" }, [])).toEqual({ q: "albi" });
  });
});

describe("what misses", () => {
  const establishment = { id: "e1", name: "Les Tilleuls" };
  const part = (kind: "ESTABLISHMENTS" | "CONSULTANT" | "TRINOME_VOICE", role: "STAFF" | "TRADES" | null = null) => ({ kind, role, establishment: role ? establishment : null, message: kind });
  it("is mended by one act each", () => {
    expect(mendingOf(part("ESTABLISHMENTS"))).toMatchObject({ act: "group.form", search: { faire: "ajouter" } });
    expect(mendingOf(part("CONSULTANT"))).toMatchObject({ act: "group.consultant", search: { faire: "consultant" } });
    expect(mendingOf(part("TRINOME_VOICE", "STAFF"))).toMatchObject({ act: "trinome.name", search: { faire: "designer", objet: "e1", voix: "STAFF" } });
  });
  it("is told for the group, then by establishment", () => {
    const missing = [part("TRINOME_VOICE", "STAFF"), part("CONSULTANT"), part("TRINOME_VOICE", "TRADES")];
    const { group, places } = missingByPlace(missing);
    expect(group.map(({ kind }) => kind)).toEqual(["CONSULTANT"]);
    expect(places).toHaveLength(1);
    expect(places[0]?.parts.map(({ role }) => role)).toEqual(["STAFF", "TRADES"]);
  });
});

describe("quotas", () => {
  const use = (label: string, establishment: { id: string; name: string } | null) => ({
    quota: "INDIVIDUAL" as const,
    label,
    establishment,
    grantedHalfDays: 4,
    draftHalfDays: 1,
    submittedHalfDays: 0,
    validatedHalfDays: 2,
    remainingHalfDays: 1,
  });
  it("has one bar for each line, named by its establishment", () => {
    const bars = quotaBars([use("Appui individuel", { id: "e1", name: "Les Tilleuls" }), use("Suivi", null)]);
    expect(bars.map(({ label }) => label)).toEqual(["Appui individuel, Les Tilleuls", "Suivi"]);
    expect(bars[0]?.values).toEqual({ validated: 2, submitted: 0, draft: 1, left: 1 });
    expect(new Set(bars.map(({ key }) => key)).size).toBe(2);
  });
  it("adds up what is granted and what is left", () => {
    expect(quotaSums([use("a", null), use("b", null)])).toEqual({ granted: 8, remaining: 2 });
  });
});

it("writes shared days to the thousandth", () => {
  expect(sharedDays(3.25)).toBe("1,625\u00a0jour");
  expect(sharedDays(8.25)).toBe("4,125\u00a0jours");
  expect(sharedDays(4)).toBe("2\u00a0jours");
});
