import { expect, test } from "vitest";
import { matching, mentionAt, namedIn, piecesOf } from "./text";

test("only https addresses become links, without the end of the sentence", () => {
  expect(piecesOf("Voir https://visio.example/s1. Pas http://x ni javascript:alert(1)", [])).toEqual([
    { kind: "text", text: "Voir " },
    { kind: "link", text: "https://visio.example/s1" },
    { kind: "text", text: ". Pas http://x ni javascript:alert(1)" },
  ]);
  expect(piecesOf("(https://a.example/b)", []).map(({ text }) => text)).toEqual(["(", "https://a.example/b", ")"]);
});

test("the names of those who are mentioned are told apart, the longest first", () => {
  expect(piecesOf("Merci @Lou Fabre-Roy et @Lou Fabre !", ["Lou Fabre", "Lou Fabre-Roy"]).filter(({ kind }) => kind === "mention").map(({ text }) => text)).toEqual([
    "@Lou Fabre-Roy",
    "@Lou Fabre",
  ]);
});

test("a mention is typed after an at sign that begins a word", () => {
  expect(mentionAt("Bonjour @Mir", 12)).toEqual({ start: 8, typed: "Mir" });
  expect(mentionAt("@", 1)).toEqual({ start: 0, typed: "" });
  expect(mentionAt("lou@example", 11)).toBeNull();
});

test("people are found by the beginning of any word of their name, without accents", () => {
  const people = [{ name: "Hélène Marquet" }, { name: "Odile Rouquette" }];
  expect(matching(people, "hel")).toEqual([people[0]]);
  expect(matching(people, "rou")).toEqual([people[1]]);
  expect(namedIn("Merci @Odile Rouquette", people)).toEqual([people[1]]);
});
