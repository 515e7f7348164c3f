import { describe, expect, it } from "vitest";
import type { SessionStatus } from "~/gql/graphql";
import { sequenceCells } from "./sequences";

const NOW = "2026-11-22T10:00:00Z";
const RULES = [
  { number: 2, title: "État des lieux" },
  { number: 1, title: "Lancement" },
];
const session = (sequence: number | null, status: SessionStatus, day: string) => ({ sequence, status, startsAt: `${day}T08:00:00Z`, endsAt: `${day}T11:00:00Z` });

describe("sequenceCells", () => {
  it("gives a cell to each sequence, in order, whatever is planned", () => {
    expect(sequenceCells(RULES, [], NOW).map(({ number, state }) => [number, state])).toEqual([
      [1, "none"],
      [2, "none"],
    ]);
  });

  it("prefers what was held to what is planned, and forgets what was cancelled", () => {
    const [first, second] = sequenceCells(
      RULES,
      [session(1, "PLANNED", "2026-12-01"), session(1, "HELD", "2026-10-01"), session(2, "CANCELLED", "2026-12-02"), session(null, "HELD", "2026-09-01")],
      NOW,
    );
    expect(first).toMatchObject({ state: "held", session: { startsAt: "2026-10-01T08:00:00Z" } });
    expect(second).toMatchObject({ state: "none", session: null });
  });

  it("shows the soonest of several planned, and says which are over but not recorded", () => {
    const [first, second] = sequenceCells(
      RULES,
      [session(1, "PLANNED", "2026-12-10"), session(1, "PLANNED", "2026-12-01"), session(2, "PLANNED", "2026-11-22")],
      "2026-11-22T11:00:01Z",
    );
    expect(first).toMatchObject({ state: "planned", session: { startsAt: "2026-12-01T08:00:00Z" } });
    expect(second?.state).toBe("toHold");
    expect(sequenceCells(RULES, [session(2, "PLANNED", "2026-11-22")], NOW)[1]?.state).toBe("planned");
  });

  it("compares instants, not their spelling", () => {
    const paris = { sequence: 1, status: "PLANNED" as const, startsAt: "2026-11-22T09:30:00+01:00", endsAt: "2026-11-22T10:30:00+01:00" };
    expect(sequenceCells(RULES, [paris], NOW)[0]?.state).toBe("toHold");
  });
});
