import { describe, expect, it } from "vitest";
import { around, offset } from "./around";
import { CATEGORIES, categoriesOf } from "./categories";
import { spacedFiness, spacedPhone, spacedSiret } from "./numbers";
import { compactNumber, toEstablishmentFilter, withSector } from "./filters";

describe("filters", () => {
  it("asks for what is typed, and nothing else", () => {
    expect(toEstablishmentFilter({})).toEqual({});
    expect(toEstablishmentFilter({ q: "albi", departement: "81", categorie: "500", secteur: "OLDER_PEOPLE" })).toEqual({ search: "albi", department: "81", category: "500", sector: "OLDER_PEOPLE" });
  });
  it("joins a number that is typed with its spaces, and leaves words alone", () => {
    expect(compactNumber("81 000 123 4")).toBe("810001234");
    expect(compactNumber("2A 000 123 4")).toBe("2A0001234");
    expect(compactNumber("356 000 000 00048")).toBe("35600000000048");
    expect(compactNumber("les 3 ormes")).toBe("les 3 ormes");
    expect(compactNumber("81000 albi")).toBe("81000 albi");
  });
  it("lets go of a category that another sector does not have", () => {
    expect(withSector({ categorie: "500" }, "DISABLED_ADULTS")).toEqual({ secteur: "DISABLED_ADULTS", categorie: undefined });
    expect(withSector({ categorie: "255" }, "DISABLED_ADULTS")).toEqual({ secteur: "DISABLED_ADULTS" });
    expect(withSector({ categorie: "255" }, undefined)).toEqual({ secteur: undefined });
  });
});

describe("numbers", () => {
  it("spaces what has the right form, and leaves the rest", () => {
    expect(spacedFiness("810001234")).toBe("81\u00a0000\u00a0123\u00a04");
    expect(spacedFiness("2A0001234")).toBe("2A\u00a0000\u00a0123\u00a04");
    expect(spacedFiness("81000123")).toBe("81000123");
    expect(spacedSiret("35600000000048")).toBe("356\u00a0000\u00a0000\u00a000048");
    expect(spacedPhone("0563000000")).toBe("05\u00a063\u00a000\u00a000\u00a000");
    expect(spacedPhone("+33563000000")).toBe("+33563000000");
  });
});

describe("categories", () => {
  it("gives each code once", () => {
    expect(new Set(CATEGORIES.map(({ code }) => code)).size).toBe(CATEGORIES.length);
    expect(categoriesOf("MULTI").map(({ code }) => code)).toEqual(["354", "209", "460"]);
    expect(categoriesOf(undefined)).toBe(CATEGORIES);
  });
});

describe("around", () => {
  const albi = { longitude: 2.148, latitude: 43.93 };
  const at = (id: string, longitude: number, latitude: number) => ({ id, name: id, position: { longitude, latitude } });
  it("measures as the crow flies: Albi to Toulouse is 67 km", () => {
    const { east, north } = offset(albi, { longitude: 1.444, latitude: 43.604 });
    expect(Math.hypot(east, north) / 1000).toBeCloseTo(67, 0);
  });
  it("draws north up, east right, on a round scale", () => {
    const { rings, dots } = around(albi, [at("north", 2.148, 43.93 + 0.04), at("east", 2.148 + 0.05, 43.93)]);
    expect(rings).toEqual([{ kilometres: 2, radius: 0.4 }, { kilometres: 5, radius: 1 }]);
    const north = dots.find(({ id }) => id === "north");
    expect(north?.x).toBeCloseTo(0, 9);
    expect(north?.y).toBeLessThan(-0.8);
    expect(dots.find(({ id }) => id === "east")?.x).toBeGreaterThan(0.7);
  });
  it("keeps every dot inside, however far, and leaves out what has no position", () => {
    const { rings, dots } = around(albi, [at("far", 7.7, 48.6), { id: "nowhere", name: "nowhere", position: null }]);
    expect(dots).toHaveLength(1);
    expect(Math.hypot(dots[0]?.x ?? 9, dots[0]?.y ?? 9)).toBeLessThanOrEqual(1);
    expect(rings.at(-1)?.kilometres).toBe(700);
  });
  it("has a scale even when alone", () => {
    expect(around(albi, [])).toEqual({ rings: [{ kilometres: 1, radius: 1 }], dots: [] });
  });
});
