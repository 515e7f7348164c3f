import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import { daysBetween, dueWords } from "./due";
import { gaugesOf, leftOf } from "./gauges";
import { paceOf } from "./pace";
import { pathOf } from "./path";
import { sharesOf } from "./account";
import { subsidyOf } from "./subsidy";
import { toHold } from "./waiting";
import { voicesOf } from "./trinome";

describe("blocksOf", () => {
  it("gives each role its part, in the order of what is to be done", () => {
    expect(blocksOf(["ARS", "CONSULTANT", "MANAGER"]).map(({ kind }) => kind)).toEqual(["consultant", "manager", "ars"]);
    expect(blocksOf([])).toEqual([]);
    expect(blocksOf(["TRINOME", "TRINOME"])).toHaveLength(1);
  });
});

describe("dueWords", () => {
  it("counts days across a change of hour and a leap day", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });
  it("says both the date and how far it is", () => {
    expect(dueWords("2026-12-04", "2026-11-22")).toBe("le 4\u00a0décembre 2026, dans 12\u00a0jours");
    expect(dueWords("2026-11-22", "2026-11-22")).toMatch(/, aujourd’hui$/);
    expect(dueWords("2026-11-23", "2026-11-22")).toMatch(/, demain$/);
    expect(dueWords("2026-11-21", "2026-11-22")).toMatch(/, en retard de 1\u00a0jour$/);
  });
});

describe("pathOf", () => {
  const milestone = (step: number, doneOn: string | null, late = false) => ({ key: `m${step}`, title: `Étape ${step}`, step, dueOn: null, doneOn, late });
  it("finds the next step, whatever the order they come in", () => {
    const { steps, next, done } = pathOf([milestone(3, null), milestone(1, "2026-01-01"), milestone(4, null), milestone(2, null)]);
    expect(steps.map(({ state }) => state)).toEqual(["done", "current", "coming", "coming"]);
    expect(next?.step).toBe(2);
    expect(done).toBe(1);
  });
  it("calls late what is late, even after the next one", () => {
    expect(pathOf([milestone(1, null, true), milestone(2, null, true), milestone(3, null)]).steps.map(({ state }) => state)).toEqual(["late", "late", "coming"]);
  });
  it("has no next step once all are done", () => {
    expect(pathOf([milestone(1, "2026-01-01")]).next).toBeNull();
  });
});

describe("paceOf", () => {
  const programme = (consumedCents: number) => ({ startsOn: "2026-01-01", endsOn: "2026-12-31", grantedCents: 1_000_00, consumedCents });
  it("compares what is consumed with what has elapsed", () => {
    expect(paceOf(programme(40_000), "2026-07-02")).toMatchObject({ kind: "onTrack", consumed: 0.4 });
    expect(paceOf(programme(20_000), "2026-07-02").kind).toBe("behind");
    expect(paceOf(programme(20_000), "2026-07-02").elapsed).toBeCloseTo(183 / 365, 6);
  });
  it("knows the first and the last day", () => {
    expect(paceOf(programme(0), "2025-12-31").kind).toBe("coming");
    expect(paceOf(programme(0), "2026-01-01").kind).toBe("onTrack");
    expect(paceOf(programme(90_000), "2026-12-31")).toMatchObject({ kind: "onTrack", elapsed: 1 });
    expect(paceOf(programme(90_000), "2027-01-01").kind).toBe("ended");
    expect(paceOf(programme(100_000), "2027-01-01").kind).toBe("spent");
  });
  it("says nothing without dates or without a subsidy", () => {
    expect(paceOf({ startsOn: null, endsOn: "2026-12-31", grantedCents: 1, consumedCents: 0 }, "2026-07-02").kind).toBe("unknown");
    expect(paceOf({ ...programme(0), grantedCents: 0 }, "2026-07-02")).toMatchObject({ kind: "unknown", consumed: 0 });
  });
});

describe("gaugesOf", () => {
  it("adds up what is counted by establishment, and keeps the order", () => {
    const use = (quota: "COLLECTIVE" | "INDIVIDUAL", granted: number, remaining: number) => ({ quota, label: quota, grantedHalfDays: granted, remainingHalfDays: remaining });
    const gauges = gaugesOf([use("COLLECTIVE", 12, 5), use("INDIVIDUAL", 4, 4), use("INDIVIDUAL", 4, 1)]);
    expect(gauges).toEqual([
      { quota: "COLLECTIVE", label: "COLLECTIVE", granted: 12, remaining: 5 },
      { quota: "INDIVIDUAL", label: "INDIVIDUAL", granted: 8, remaining: 5 },
    ]);
    expect(leftOf(gauges)).toEqual({ remaining: 10, granted: 20 });
  });
});

describe("toHold", () => {
  const session = (endsAt: string, consultant: string | null) => ({ endsAt, group: { consultant: consultant === null ? null : { id: consultant } } });
  it("keeps one's own sessions that are over, the oldest first", () => {
    const now = Date.parse("2026-11-22T12:00:00Z");
    const sessions = [session("2026-11-22T12:00:00Z", "me"), session("2026-11-20T12:00:00+01:00", "me"), session("2026-11-22T12:00:01Z", "me"), session("2026-11-01T12:00:00Z", "other"), session("2026-11-01T12:00:00Z", null)];
    expect(toHold(sessions, "me", now).map(({ endsAt }) => endsAt)).toEqual(["2026-11-20T12:00:00+01:00", "2026-11-22T12:00:00Z"]);
  });
});

describe("voicesOf", () => {
  it("always gives the three voices, vacant or held, with their deputies", () => {
    const person = (name: string) => ({ id: name, name });
    const voices = voicesOf([
      { role: "TRADES", deputy: true, person: person("Sophie") },
      { role: "MANAGEMENT", deputy: false, person: person("Paul") },
    ]);
    expect(voices).toEqual([
      { role: "MANAGEMENT", label: "Direction", holder: person("Paul"), deputies: [] },
      { role: "STAFF", label: "Personnel", holder: null, deputies: [] },
      { role: "TRADES", label: "Métiers", holder: null, deputies: ["Sophie"] },
    ]);
  });
});

describe("sharesOf", () => {
  it("adds up cents without rounding", () => {
    expect(sharesOf([{ remainingCents: 123_750, consumedRemainingCents: 33_334 }, { remainingCents: 111_000, consumedRemainingCents: 0 }])).toEqual({ share: 234_750, consumed: 33_334, left: 201_416 });
    expect(sharesOf([])).toEqual({ share: 0, consumed: 0, left: 0 });
  });
});

describe("subsidyOf", () => {
  it("adds up programmes, and divides by nothing safely", () => {
    expect(subsidyOf([{ sponsorCents: 1_980_000, consumedSponsorCents: 990_000 }, { sponsorCents: 20_000, consumedSponsorCents: 10_000 }])).toEqual({ granted: 2_000_000, consumed: 1_000_000, remaining: 1_000_000, ratio: 5_000 });
    expect(subsidyOf([])).toEqual({ granted: 0, consumed: 0, remaining: 0, ratio: 0 });
  });
});
