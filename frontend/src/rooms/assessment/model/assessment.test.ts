import { describe, expect, it } from "vitest";
import { answeredBy, comparable, differences, fromAnswers, fromText, lacking, mean, remarkOf, type Scheme, toAnswers, toText } from "./assessment";

const scheme: Scheme = {
  version: 1,
  proposed: true,
  title: "Où en sommes-nous ?",
  note: null,
  blocks: [
    { key: "a", title: "Stratégie", items: [{ key: "a.1", text: "Une" }, { key: "a.2", text: "Deux" }] },
    { key: "b", title: "Dialogue", items: [{ key: "b.1", text: "Trois" }] },
  ],
  scale: [],
};

describe("a self-assessment", () => {
  it("keeps what is answered, and counts what is not", () => {
    const values = { "a.1": "3", "b.1": "nsp" };
    expect(toAnswers(scheme, values)).toEqual([{ key: "a.1", step: 3 }, { key: "b.1", step: null }]);
    expect(fromAnswers(toAnswers(scheme, values))).toEqual(values);
    expect(lacking(scheme, values)).toBe(1);
  });

  it("says where two sets of answers differ, in words", () => {
    const scaled = { ...scheme, scale: [{ step: 3, label: "En place en partie" }] };
    const mine = { values: { "a.1": "3", "b.1": "nsp" }, comments: { a: "Mes mots" } };
    expect(differences(scaled, mine, { values: { "a.1": "3" }, comments: { b: " " } })).toEqual([
      { label: "Commentaire : Stratégie", mine: "Mes mots", theirs: "" },
      { label: "Trois", mine: "Ne sait pas", theirs: "" },
    ]);
    expect(differences(scaled, { values: {}, comments: {} }, mine)[0]).toEqual({ label: "Une", mine: "", theirs: "3 En place en partie" });
    expect(differences(scaled, mine, mine)).toEqual([]);
  });

  it("says means and remarks in French", () => {
    expect(mean(267)).toBe("2,67");
    expect(remarkOf({ strength: false, priority: true, unknown: 2 })).toBe("À travailler, 2 « ne sait pas »");
    expect(remarkOf({ strength: false, priority: false, unknown: 0 })).toBe("–");
    expect(answeredBy([{ voice: "MANAGEMENT", complete: true }, { voice: null, complete: false }])).toBe("direction, une personne (en cours)");
  });

  it("is typed as text and read back", () => {
    expect(fromText(toText(scheme))).toEqual([{ title: "Stratégie", items: ["Une", "Deux"] }, { title: "Dialogue", items: ["Trois"] }]);
    expect(fromText("- seule")).toEqual([{ title: "", items: ["seule"] }]);
  });

  it("compares only what asks about the same", () => {
    expect(comparable(scheme, { ...scheme, version: 2 })).toBe(true);
    expect(comparable(scheme, { ...scheme, blocks: scheme.blocks.slice(1) })).toBe(false);
  });
});
