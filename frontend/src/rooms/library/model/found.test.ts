import { expect, it } from "vitest";
import { found } from "./found";

it("finds a title by the beginnings of its words, in any order, without accents", () => {
  const all = [{ title: "Les veilleurs de nuit entrent dans le projet" }, { title: "L’équipe de nuit, filmée" }, { title: "Le bruit du réfectoire" }];
  const titles = (typed: string) => found(all, typed).map(({ title }) => title.slice(0, 8));
  expect(titles("NUIT")).toEqual(["Les veil", "L’équipe"]);
  expect(titles("nuit equipe")).toEqual(["L’équipe"]);
  expect(titles("refect")).toEqual(["Le bruit"]);
  expect(titles("ruit")).toEqual([]);
});
