import { expect, it } from "vitest";
import { modesFor, nextSequence } from "./plan";
import { sentOf, typedOf } from "./appointment";

const rules = [
  { number: 1, modes: ["ON_SITE"] as const },
  { number: 2, modes: ["ON_SITE", "REMOTE"] as const },
];

it("limits a sequence to the modes of its rule, and nothing else", () => {
  expect(modesFor("SEQUENCE", 1, rules)).toEqual(["ON_SITE"]);
  expect(modesFor("SEQUENCE", 2, rules)).toEqual(["ON_SITE", "REMOTE"]);
  expect(modesFor("SEQUENCE", null, rules)).toEqual(["ON_SITE", "REMOTE"]);
  expect(modesFor("INDIVIDUAL", 1, rules)).toEqual(["ON_SITE", "REMOTE"]);
});

it("proposes the first sequence that is neither held nor planned", () => {
  expect(nextSequence([{ number: 1, state: "held" }, { number: 2, state: "planned" }, { number: 3, state: "none" }, { number: 4, state: "none" }])).toBe(3);
  expect(nextSequence([{ number: 1, state: "held" }])).toBeNull();
});

it("gives a session back as it was when nothing is changed in its form", () => {
  const session = { mode: "REMOTE" as const, startsAt: "2026-06-02T07:30:00.000Z", endsAt: "2026-06-02T10:00:00.000Z", place: null, videoLink: "https://visio.exemple.fr/1", title: "Séquence 2" };
  expect(typedOf(session)).toMatchObject({ startsAt: "2026-06-02", startTime: "9\u00a0h\u00a030", endsAt: "12\u00a0h\u00a000" });
  expect(sentOf(typedOf(session))).toEqual(session);
});
