import { expect, it } from "vitest";
import { toCsv } from "~/lib/csv";
import { measureCells } from "./cells";
import { placeOf, spanOf } from "./timeline";
import { typed, VALUE, withUnit } from "./value";
import { periodOf } from "./words";

it("writes values as French people do, and reads what they type", () => {
  expect(withUnit(9200, "%")).toBe("9,2\u00a0%");
  expect(typed(-1_234_500)).toBe("-1234,5");
  expect(typed(null)).toBe("");
  for (const right of ["9,2", "9.2", "1 234,5", "-3", "−3"]) expect(VALUE.test(right)).toBe(true);
  for (const wrong of ["", "neuf", "9,", "9,1234", "9 %"]) expect(VALUE.test(wrong)).toBe(false);
});

it("says a period of which an end is open", () => {
  const [from, to] = ["2026-03-01", "2026-06-05"];
  expect([periodOf(from, to), periodOf(from, null), periodOf(null, to)]).toEqual(["Du 01/03/2026 au 05/06/2026", "À partir du 01/03/2026", "Jusqu’au 05/06/2026"]);
});

it("lays actions out between the first day and the last", () => {
  const actions = [
    { startsOn: "2026-03-01", dueOn: "2026-03-10" },
    { startsOn: null, dueOn: "2026-03-20" },
    { startsOn: null, dueOn: null },
  ];
  const span = spanOf(actions);
  expect(span).toEqual({ from: "2026-03-01", to: "2026-03-20" });
  if (!span) return;
  expect(actions.map((action) => placeOf(action, span))).toEqual([{ left: 0, width: 50 }, { left: 95, width: 5 }, null]);
  expect(spanOf([])).toBeNull();
});

it("gives measures as a table in which nothing is run as a formula", () => {
  const measures = [{ measuredOn: "2026-03-01", value: -1500, source: "=HYPERLINK(1)", comment: null }];
  const cells = measureCells({ name: "Absences", unit: "%", baseline: 9200, baselineOn: "2026-01-01", target: null, targetOn: null, measures });
  expect(toCsv(cells).split("\r\n").slice(1, 3)).toEqual(["Absences;%;Départ;2026-01-01;9,2;;", "Absences;%;Mesure;2026-03-01;-1,5;'=HYPERLINK(1);"]);
});
