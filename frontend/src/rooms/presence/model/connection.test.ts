import { expect, it } from "vitest";
import { atClock, clockOf, clockWords, readClock } from "./connection";

it("reads an hour as it is typed", () => {
  expect(readClock("9:02:07")).toBe("09:02:07");
  expect(readClock("9 h 02")).toBe("09:02:00");
  expect(readClock("14h05m30s")).toBe("14:05:30");
  expect(readClock("14 h 05 min 30 s")).toBe("14:05:30");
  for (const wrong of ["", "9", "25:00:00", "9:61", "9:00:75", "neuf heures"]) expect(readClock(wrong)).toBeNull();
});

it("says and finds an hour of the day of a sheet in Paris, to the second", () => {
  const morning = "2026-11-23T08:30:00.000Z";
  expect(clockOf("2026-11-23T08:32:07.250Z")).toBe("09:32:07");
  expect(clockWords("2026-11-23T08:32:07.250Z")).toBe("9\u00a0h\u00a032\u00a0min\u00a007\u00a0s");
  expect(atClock(morning, "09:32:07")).toBe("2026-11-23T08:32:07.000Z");
  expect(atClock("2026-07-14T07:30:00.000Z", "09:28:59")).toBe("2026-07-14T07:28:59.000Z");
});

it("finds the hours of an evening that goes past midnight", () => {
  const evening = "2026-11-29T22:51:00.000Z";
  expect(atClock(evening, "23:52:30")).toBe("2026-11-29T22:52:30.000Z");
  expect(atClock(evening, "00:05:10")).toBe("2026-11-29T23:05:10.000Z");
  expect(atClock("2026-11-29T23:10:00.000Z", "23:58:00")).toBe("2026-11-29T22:58:00.000Z");
});
