import { expect, it } from "vitest";
import { partsOf } from "./parts";
import { blocksOf } from "./text";

it("reads paragraphs and lists as the server does", () => {
  expect(blocksOf("Tour de table.\nChacun présente.\n\n- affichage\n- planning\nSuite.\n\n• un")).toEqual([
    { kind: "paragraph", lines: ["Tour de table.", "Chacun présente."] },
    { kind: "list", lines: ["affichage", "planning"] },
    { kind: "paragraph", lines: ["Suite."] },
    { kind: "list", lines: ["un"] },
  ]);
  expect(blocksOf(" \n")).toEqual([]);
});

it("puts the editions of each part together, the shared part first", () => {
  const tilleuls = { id: "t", name: "Les Tilleuls" };
  const kept = { edition: 1, status: "PUBLISHED" as const, keptTo: tilleuls };
  const old = { edition: 1, status: "SUPERSEDED" as const, keptTo: null };
  const now = { edition: 2, status: "PUBLISHED" as const, keptTo: null };
  const next = { edition: 3, status: "DRAFT" as const, keptTo: null };
  const [shared, own] = partsOf([kept, old, now, next]);
  expect(shared).toEqual({ key: "", keptTo: null, draft: next, published: now, earlier: [old] });
  expect(own).toMatchObject({ key: "t", keptTo: tilleuls, published: kept, draft: undefined });
});
