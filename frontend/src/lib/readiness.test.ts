import { describe, expect, it } from "vitest";
import { missingWords } from "./missing";
import { readinessOf } from "./readiness";

const session = { mode: "ON_SITE" as const, place: "Salle 2", videoLink: null, establishment: null };
const consultant = { message: "Le consultant n’est pas encore choisi.", establishment: null };
const voice = { message: "Il manque la voix « Métiers » du trinôme.", establishment: { id: "e1", name: "Les Tilleuls" } };

describe("readinessOf", () => {
  it("wants a place on site and a link at a distance", () => {
    const link = "https://exemple.fr";
    expect(readinessOf(session, []).ready).toBe(true);
    expect(readinessOf({ ...session, place: null, videoLink: link }, []).ready).toBe(false);
    expect(readinessOf({ ...session, mode: "REMOTE" }, []).ready).toBe(false);
    expect(readinessOf({ ...session, mode: "REMOTE", place: null, videoLink: link }, []).ready).toBe(true);
  });
  it("lists what the group misses", () => {
    const { ready, points } = readinessOf(session, [consultant]);
    expect(ready).toBe(false);
    expect(points[1]).toEqual({ ok: false, text: "Le consultant n’est pas encore choisi" });
  });
  it("asks an individual session for its own establishment, and for the consultant", () => {
    expect(readinessOf({ ...session, establishment: { id: "e1" } }, [voice]).ready).toBe(false);
    expect(readinessOf({ ...session, establishment: { id: "e2" } }, [voice]).points.at(-1)).toEqual({ ok: true, text: "Le trinôme est complet" });
    expect(readinessOf({ ...session, establishment: { id: "e2" } }, [voice, consultant]).ready).toBe(false);
  });
});

it("names the establishment first", () => {
  expect(missingWords(voice)).toBe("Les Tilleuls : il manque la voix « Métiers » du trinôme");
});
