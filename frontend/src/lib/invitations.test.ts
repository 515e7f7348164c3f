import { describe, expect, it } from "vitest";
import { pendingOf } from "./invitations";

describe("pendingOf", () => {
  it("leaves out the accepted, and marks the expired", () => {
    const now = Date.parse("2026-11-22T12:00:00Z");
    const pending = pendingOf(
      [
        { expiresAt: "2026-11-25T00:00:00Z", acceptedAt: null },
        { expiresAt: "2026-11-22T12:00:00Z", acceptedAt: null },
        { expiresAt: "2026-11-20T00:00:00Z", acceptedAt: "2026-11-19T00:00:00Z" },
      ],
      now,
    );
    expect(pending.map(({ expired }) => expired)).toEqual([true, false]);
  });
});
