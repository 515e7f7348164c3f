import { expect, it } from "vitest";
import { isSame, recorded, restored, sent, unanswered } from "./answer";
import { inTime, missingWords, slotKey, slotWords, toggled } from "./slots";

const [one, two] = ["2026-12-03/morning", "2026-12-03/afternoon"];

it("names half-days and keeps them in the order of time", () => {
  expect(slotKey("2026-12-03", "MORNING")).toBe(one);
  expect(slotWords(two)).toBe("jeudi 3\u00a0décembre 2026, après-midi");
  expect(inTime([two, "2026-12-02/afternoon", one, one])).toEqual(["2026-12-02/afternoon", one, two]);
  expect(toggled([two], one)).toEqual([one, two]);
  expect(toggled([one, two], one)).toEqual([two]);
});

it("says which voice of which establishment would miss", () => {
  const place = { id: "e", name: "Les Terrasses" };
  const missing = [
    { role: "MANAGEMENT", stand: "NO", establishment: place, post: null },
    { role: "TRADES", stand: "SILENT", establishment: place, post: null },
  ] as const;
  expect(missingWords(missing)).toEqual([{ ...place, voices: "Direction (indisponible), Métiers (sans réponse)" }]);
  const post = { id: "p", number: 3, organisation: { name: "Fondation des Pins" } };
  expect(missingWords([{ role: null, stand: "NO", establishment: null, post }])).toEqual([{ id: "p", name: "Poste n° 3, Fondation des Pins", voices: "Animateur (indisponible)" }]);
});

it("keeps an answer until the server has it, and drops what is no longer proposed", () => {
  const reply = recorded({ choices: [{ slot: one, choice: "YES" }], comment: null });
  expect(reply).toEqual({ choices: { [one]: "YES" }, comment: "" });
  const kept = JSON.stringify({ choices: { [one]: "NO", [two]: "PEUT-ÊTRE", gone: "YES" }, comment: "Après 10 h" });
  const draft = restored(kept, [one, two]) ?? reply;
  expect(draft).toEqual({ choices: { [one]: "NO" }, comment: "Après 10 h" });
  expect(restored("{", [one])).toBeNull();
  expect(restored(null, [one])).toBeNull();
  expect(isSame(reply, draft, [one, two])).toBe(false);
  expect(isSame(reply, { choices: { [one]: "YES" }, comment: " " }, [one, two])).toBe(true);
  expect(unanswered(reply.choices, [one, two])).toEqual([two]);
  expect(sent(draft, [one, two])).toEqual({ choices: [{ slot: one, choice: "NO" }], comment: "Après 10 h" });
});
