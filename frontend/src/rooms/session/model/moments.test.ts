import { expect, it } from "vitest";
import { momentOf } from "./moments";

const session = { startsAt: "2026-11-29T08:00:00Z", endsAt: "2026-11-29T11:00:00Z", status: "PLANNED" as const };
const at = (time: string, status: "PLANNED" | "HELD" | "CANCELLED" = "PLANNED") => momentOf({ ...session, status }, Date.parse(`2026-11-${time}:00Z`));

it("opens at the moment that it is", () => {
  expect(at("28T20:00")).toBe("avant");
  expect(at("29T07:29")).toBe("avant");
  expect(at("29T07:30")).toBe("pendant");
  expect(at("29T11:59")).toBe("pendant");
  expect(at("29T12:00")).toBe("apres");
});

it("leaves the room once the session is recorded and over, and never enters one that is cancelled", () => {
  expect(at("29T10:00", "HELD")).toBe("pendant");
  expect(at("29T11:01", "HELD")).toBe("apres");
  expect(at("30T11:01", "CANCELLED")).toBe("avant");
});
