import { expect, it } from "vitest";
import { stateOf, stateWords } from "./milestone";

it("is done once it has a date, whatever it was due", () => {
  const done = { dueOn: "2026-02-28", doneOn: "2026-03-03", late: false };
  expect(stateOf(done)).toBe("done");
  expect(stateWords(done)).toBe("faite le 3\u00a0mars 2026 (prévue le 28\u00a0février 2026)");
  expect(stateWords({ ...done, dueOn: null })).toBe("faite le 3\u00a0mars 2026");
});

it("is late, due or undated", () => {
  expect(stateOf({ dueOn: "2026-02-28", doneOn: null, late: true })).toBe("late");
  expect(stateWords({ dueOn: "2026-02-01", doneOn: null, late: true })).toBe("prévue le 1er\u00a0février 2026");
  expect(stateOf({ dueOn: "2026-02-28", doneOn: null, late: false })).toBe("due");
  expect(stateWords({ dueOn: null, doneOn: null, late: false })).toBe("sans échéance");
});
