import { beforeEach, expect, test } from "vitest";
import { receipts } from "./receipts";
import { countsInWords } from "./words";

beforeEach(() => localStorage.clear());

test("proposals are counted in words", () => {
  const none = { received: 0, accepted: 0, adapted: 0, refused: 0, setAside: 0 };
  expect(countsInWords(none)).toBe("Aucune proposition pour le moment");
  expect(countsInWords({ ...none, accepted: 1 })).toBe("1\u00a0proposition, qui a sa réponse");
  expect(countsInWords({ ...none, accepted: 2 })).toBe("2\u00a0propositions, toutes ont leur réponse");
  expect(countsInWords({ ...none, accepted: 1, received: 2 })).toBe("3\u00a0propositions, dont 2 en attente de réponse");
});

test("receipts are kept in this browser, the last fifty", () => {
  for (let n = 0; n < 60; n += 1) receipts.add("recus.x", String(n));
  expect(receipts.read("recus.x")).toHaveLength(50);
  expect(receipts.read("recus.x").at(-1)).toBe("59");
  receipts.forget("recus.x");
  expect(receipts.read("recus.x")).toEqual([]);
  localStorage.setItem("cordee.recus.x", "{");
  expect(receipts.read("recus.x")).toEqual([]);
});
