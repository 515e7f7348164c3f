import { describe, expect, it } from "vitest";
import { inParis, parisInstant, readTime, writeTime } from "./when";

describe("readTime", () => {
  it("reads times as French people type them", () => {
    for (const text of ["14 h 30", "14h30", "14:30", "14.30", "1430", " 14H30 "]) expect(readTime(text)).toBe("14:30");
    expect(readTime("9")).toBe("09:00");
    expect(readTime("9h")).toBe("09:00");
    expect(readTime(writeTime("09:05"))).toBe("09:05");
  });
  it("refuses what is no time", () => {
    for (const text of ["", "24h", "9h60", "neuf", "9h5", "12345", "-1"]) expect(readTime(text)).toBeNull();
  });
});

describe("parisInstant", () => {
  it("is one hour ahead of UTC in winter and two in summer", () => {
    expect(parisInstant("2026-11-23", "14:30")).toBe("2026-11-23T13:30:00.000Z");
    expect(parisInstant("2026-07-14", "00:15")).toBe("2026-07-13T22:15:00.000Z");
  });
  it("takes the first of the two hours that autumn repeats", () => {
    expect(parisInstant("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(parisInstant("2026-10-25", "03:30")).toBe("2026-10-25T02:30:00.000Z");
    expect(parisInstant("2026-10-25", "01:59")).toBe("2026-10-24T23:59:00.000Z");
  });
  it("moves the hour that spring skips after it", () => {
    expect(inParis(parisInstant("2026-03-29", "02:30"))).toEqual({ date: "2026-03-29", time: "03:30" });
    expect(parisInstant("2026-03-29", "03:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(parisInstant("2026-03-29", "01:59")).toBe("2026-03-29T00:59:00.000Z");
  });
  it("comes back from what it gives, every quarter of an hour of a year", () => {
    for (let day = 0; day < 365; day += 7) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      for (let quarter = 0; quarter < 96; quarter += 5) {
        const time = `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
        expect(inParis(parisInstant(date, time))).toEqual({ date, time });
      }
    }
  });
});
