import { describe, expect, it } from "vitest";
import { count, dateTime, distance, euros, fullDate, halfDays, longDate, percent, shortDate, since, timeRange, today } from "./format";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("formats", () => {
  it("writes money to the cent", () => {
    expect(plain(euros(123_750))).toBe("1 237,50 €");
    expect(plain(euros(-50))).toBe("-0,50 €");
  });

  it("counts half-days as French does: the plural starts at two", () => {
    expect([0, 1, 2, 3, 4, 33].map((half) => plain(halfDays(half)))).toEqual(["0 jour", "0,5 jour", "1 jour", "1,5 jour", "2 jours", "16,5 jours"]);
    expect(plain(count(1200, "établissement"))).toBe("1 200 établissements");
  });

  it("keeps calendar dates where they are, and instants in Paris", () => {
    expect(shortDate("2026-03-01")).toBe("01/03/2026");
    expect(fullDate("2026-11-01")).toBe("dimanche 1er\u00a0novembre 2026");
    expect(longDate("2026-11-21")).toBe("21\u00a0novembre 2026");
    expect(longDate("2026-11-10T23:30:00Z")).toBe("11\u00a0novembre 2026");
    expect(plain(dateTime("2026-07-14T12:30:00Z"))).toBe("mardi 14\u00a0juillet 2026 à 14 h 30");
    expect(plain(timeRange("2026-11-23T08:00:00Z", "2026-11-23T11:00:00Z"))).toBe("lundi 23\u00a0novembre 2026, de 9 h 00 à 12 h 00");
    expect(today(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
  });

  it("says how long ago in words", () => {
    const now = Date.parse("2026-11-23T12:00:00Z");
    expect(since("2026-11-23T11:57:00Z", now)).toBe("il y a 3 minutes");
    expect(since("2026-11-22T11:00:00Z", now)).toBe("hier");
    expect(since("2026-10-01T11:00:00Z", now)).toBe("le 1er\u00a0octobre 2026");
    expect(since("2026-11-23T11:59:40Z", now)).toBe("à l’instant");
  });

  it("writes shares and distances", () => {
    expect(plain(percent(8000))).toBe("80 %");
    expect([plain(distance(850)), plain(distance(12_430))]).toEqual(["850 m", "12,4 km"]);
  });
});
