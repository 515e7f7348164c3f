import { describe, expect, it } from "vitest";
import { currentStep, dayOf, stateOf, tally } from "./steps";

const step = (key: string, more: object = {}) => ({ step: key, plannedOn: null, doneOn: null, late: false, ...more });

describe("the steps of a network", () => {
  it("tells a step done, late, planned or without a date", () => {
    expect(stateOf(step("T1", { doneOn: "2023-01-02", late: true }))).toBe("done");
    expect(stateOf(step("T1", { plannedOn: "2023-01-02", late: true }))).toBe("late");
    expect(stateOf(step("T1", { plannedOn: "2023-01-02" }))).toBe("planned");
    expect(stateOf(step("T1"))).toBe("none");
    expect(dayOf(step("T1", { plannedOn: "2023-01-02", doneOn: "2023-02-02" }))).toBe("2023-02-02");
  });

  it("counts the structures that have done a step only where it is followed by structure", () => {
    const structures = [{ steps: [step("T2'", { doneOn: "2023-01-02" })] }, { steps: [step("T2'")] }];
    expect(tally(structures, "T2'")).toBe("1/2");
    expect(tally(structures, "T1'")).toBeUndefined();
    expect(tally([], "T2'")).toBeUndefined();
  });

  it("finds where one stands in the order of the rules", () => {
    const steps = [step("T2'"), step("T1'", { doneOn: "2023-01-02" })];
    expect(currentStep(["T1'", "T2'"], steps)?.step).toBe("T2'");
    expect(currentStep(["T1'"], steps)).toBeUndefined();
  });
});
