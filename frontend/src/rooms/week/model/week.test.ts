import { expect, it } from "vitest";
import { toLog } from "./toLog";
import { boundsOf, daysFrom, lastDayOf, later, mondayOf, weekOf } from "./week";

it("numbers weeks as calendars do, across the years", () => {
  expect(weekOf("2026-11-28")).toBe("2026-W48");
  expect(weekOf("2026-01-01")).toBe("2026-W01");
  expect(weekOf("2027-01-03")).toBe("2026-W53");
  expect(weekOf("2024-12-30")).toBe("2025-W01");
});

it("comes back from what it gives, every day of ten years", () => {
  for (let day = "2022-01-01"; day < "2032-01-01"; day = later(day, 1)) {
    const monday = mondayOf(weekOf(day));
    expect(monday && daysFrom(monday)).toContain(day);
  }
});

it("takes what is no week for none", () => {
  for (const text of ["2026-W54", "2025-W53", "2026-W00", "2026-48", "", "1999-W01"]) expect(mondayOf(text)).toBeUndefined();
  expect(mondayOf("2026-W53")).toBe("2026-12-28");
});

it("leaves nothing of the week in Paris out", () => {
  const { from, to } = boundsOf("2026-06-01");
  expect(Date.parse(from)).toBeLessThan(Date.parse("2026-06-01T00:00:00+02:00"));
  expect(Date.parse(to)).toBeGreaterThanOrEqual(Date.parse("2026-06-08T00:00:00+02:00"));
});

it("puts what ends at midnight on the day before", () => {
  expect(lastDayOf("2026-12-03T23:00:00Z")).toBe("2026-12-03");
  expect(lastDayOf("2026-12-04T08:00:00Z")).toBe("2026-12-04");
  expect(lastDayOf("2026-07-03T22:00:00Z")).toBe("2026-07-03");
});

it("asks for the days of sessions that are over and not logged", () => {
  const session = (id: string, endsAt: string, status = "HELD") => ({ id, endsAt, status });
  const sessions = [session("over", "2026-12-01T12:00:00Z"), session("logged", "2026-12-01T12:00:00Z"), session("cancelled", "2026-12-01T12:00:00Z", "CANCELLED"), session("ahead", "2026-12-09T12:00:00Z", "PLANNED")];
  expect([...toLog(sessions, [{ session: { id: "logged" } }, { session: null }], Date.parse("2026-12-02T00:00:00Z"))]).toEqual(["over"]);
});
