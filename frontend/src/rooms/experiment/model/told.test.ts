import { expect, it } from "vitest";
import { sideBySide, tellAction, tellDecision, tellExperiment, tellIndicator, tellPriority } from "./told";

const priorities = [{ id: "p1", title: "La relève" }, { id: "p2", title: "Les repas" }];
const meetings = [{ id: "m1", heldOn: "2026-03-02" }, { id: "m2", heldOn: "2026-04-02" }];
type Values = Record<string, string>;
const forms: { of: string; tell: (values: Values) => readonly (readonly [string, string])[]; mine: Values; theirs: Values }[] = [
  {
    of: "a priority",
    tell: (values) => tellPriority(values as never),
    mine: { title: "a", why: "b", perimeter: "c", field: "CONTENT", status: "RETAINED" },
    theirs: { title: "x", why: "", perimeter: "", field: "", status: "SETTLED" },
  },
  {
    of: "an experiment",
    tell: (values) => tellExperiment(values as never, priorities),
    mine: { title: "a", priorityId: "p1", ifWe: "b", thenSo: "c", perimeter: "d", field: "CONTENT", theme: "ROLES", startsOn: "2026-03-01", endsOn: "2026-05-01", status: "PLANNED" },
    theirs: { title: "x", priorityId: "p2", ifWe: "y", thenSo: "z", perimeter: "", field: "", theme: "", startsOn: "", endsOn: "", status: "RUNNING" },
  },
  {
    of: "an action",
    tell: (values) => tellAction(values as never),
    mine: { title: "a", owner: "b", startsOn: "2026-03-01", dueOn: "2026-03-05", status: "TODO" },
    theirs: { title: "x", owner: "", startsOn: "", dueOn: "", status: "DONE" },
  },
  {
    of: "an indicator",
    tell: (values) => tellIndicator(values as never),
    mine: { name: "a", unit: "%", wished: "UP", method: "b", baseline: "1", baselineOn: "2026-03-01", target: "2", targetOn: "2026-04-01" },
    theirs: { name: "x", unit: "jours", wished: "DOWN", method: "", baseline: "", baselineOn: "", target: "", targetOn: "" },
  },
  {
    of: "a decision",
    tell: (values) => tellDecision(values as never, meetings),
    mine: { decision: "ADAPT", reason: "a", decidedOn: "2026-03-01", meetingId: "m1" },
    theirs: { decision: "STOP", reason: "x", decidedOn: "2026-03-02", meetingId: "m2" },
  },
];

it.each(forms)("shows each field of $of where two describe it", ({ tell, mine, theirs }) => {
  const seen: Record<string, number> = {};
  for (const key of Object.keys(mine)) {
    const lines = sideBySide(tell(mine), tell({ ...mine, [key]: theirs[key] ?? "" })).filter((line) => line.mine !== line.theirs);
    seen[key] = lines.length;
  }
  expect(seen).toEqual(Object.fromEntries(Object.keys(mine).map((key) => [key, 1])));
});
