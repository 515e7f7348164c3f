import { expect, test } from "vitest";
import { unbroken } from "./frenchSpaces.ts";

test("a sign is not parted from its word", () => {
  expect(unbroken("Acceptés : « un » ou deux ; prêt ?")).toBe("Acceptés\u00a0: «\u00a0un\u00a0» ou deux\u00a0; prêt\u00a0?");
  expect(unbroken('" : "')).toBe('"\u00a0: "');
  expect(unbroken("Poste n° 3, 80 %.")).toBe("Poste n°\u00a03, 80\u00a0%.");
});

test("what is no sentence stays as it is", () => {
  for (const text of ["(min-width: 40em)", ".tabs :focus", "14:30", "query($id:ID!)"]) expect(unbroken(text)).toBe(text);
});
