import { expect, it } from "vitest";
import { STATUSES, statusSince } from "./words";

it("says since when a sheet waits, and when it was moved on", () => {
  const since = STATUSES.filter((status) => statusSince(status).endsWith("depuis le"));
  expect(since).toEqual(["DRAFT", "CONSENT", "RETURNED"]);
  expect(statusSince("PUBLISHED")).toBe("Publiée le");
});
