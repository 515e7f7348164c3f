import { expect, it } from "vitest";
import { byPlace } from "~/lib/seats";
import { coming, gapsOf } from "./coming";

const [foix, pamiers] = [
  { id: "e1", name: "Foix" },
  { id: "e2", name: "Pamiers" },
];
const voices = [
  { establishment: foix, role: "MANAGEMENT", post: null, coming: "COMES" },
  { establishment: foix, role: "STAFF", post: null, coming: "ABSENT" },
  { establishment: foix, role: "TRADES", post: null, coming: "DEPUTY" },
  { establishment: pamiers, role: "MANAGEMENT", post: null, coming: null },
  { establishment: pamiers, role: "STAFF", post: null, coming: null },
] as const;

it("names the missing voice, and those that have not answered", () => {
  expect(gapsOf(voices)).toEqual({ absent: ["Foix : Personnel"], silent: ["Pamiers : Direction, Personnel"] });
  expect(coming(voices)).toBe(2);
  expect(byPlace(voices).map(({ seats }) => seats.length)).toEqual([3, 2]);
});

it("names the posts of a network whose facilitator misses or has not answered", () => {
  const post = (number: number) => ({ id: `p${number}`, number, organisation: { name: "Fondation des Pins" } });
  const seat = { establishment: null, role: null };
  expect(gapsOf([{ ...seat, post: post(1), coming: "ABSENT" }, { ...seat, post: post(2), coming: null }])).toEqual({
    absent: ["Poste n° 1, Fondation des Pins"],
    silent: ["Poste n° 2, Fondation des Pins"],
  });
});
