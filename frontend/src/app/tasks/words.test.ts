import { expect, it } from "vitest";
import { dueWords, whoseWords } from "./words";

const place = { name: "Les Tilleuls" };
const ines = { name: "Inès Faure" };

it("says whose a task is, and the establishment only where it is not said already", () => {
  expect(whoseWords({ establishment: place, owner: ines }, "group")).toBe("Inès Faure, Les Tilleuls");
  expect(whoseWords({ establishment: place, owner: ines }, "establishment")).toBe("Inès Faure");
  expect(whoseWords({ establishment: place, owner: null }, "group")).toBe("le trinôme, Les Tilleuls");
  expect(whoseWords({ establishment: place, owner: null }, "establishment")).toBe("tout le trinôme");
  expect(whoseWords({ establishment: null, owner: null }, "group")).toBe("tout le groupe");
});

it("says until when", () => {
  expect(dueWords({ dueOn: "2026-12-01" })).toBe("pour le 1er\u00a0décembre 2026");
  expect(dueWords({ dueOn: null })).toBe("sans échéance");
});
