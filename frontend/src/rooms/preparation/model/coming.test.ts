import { expect, it } from "vitest";
import { byEstablishment, coming, gapsOf } from "./coming";

const [foix, pamiers] = [
  { id: "e1", name: "Foix" },
  { id: "e2", name: "Pamiers" },
];
const voices = [
  { establishment: foix, role: "MANAGEMENT", coming: "COMES" },
  { establishment: foix, role: "STAFF", coming: "ABSENT" },
  { establishment: foix, role: "TRADES", coming: "DEPUTY" },
  { establishment: pamiers, role: "MANAGEMENT", coming: null },
  { establishment: pamiers, role: "STAFF", coming: null },
] as const;

it("names the missing voice, and those that have not answered", () => {
  expect(gapsOf(voices)).toEqual({ absent: ["Foix : Personnel"], silent: ["Pamiers : Direction, Personnel"] });
  expect(coming(voices)).toBe(2);
  expect(byEstablishment(voices).map(({ voices: here }) => here.length)).toEqual([3, 2]);
});
