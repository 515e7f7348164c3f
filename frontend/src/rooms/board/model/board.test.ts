import { describe, expect, it } from "vitest";
import { type Board, type Card, cardsIn, changed, neighbour, placesOf, ranking } from "./board";

const card = (id: string, field = "a", clusterId: string | null = null, more: Partial<Card> = {}): Card => ({
  id,
  kind: "OBSERVATION",
  field,
  clusterId,
  text: id,
  origin: "ACCOUNT",
  ownDots: 0,
  dots: null,
  version: 1,
  ...more,
});
const board: Board = {
  id: "b",
  fields: [
    { key: "a", label: "A" },
    { key: "b", label: "B" },
  ],
  cards: [card("1"), card("2"), card("3"), card("4", "b", "g")],
  clusters: [{ id: "g", field: "b", title: "Relèves", version: 1, priorities: [] }],
  withdrawnCards: [],
  voting: "OPEN",
  dotsEach: 5,
  dotsLeft: 5,
};
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id).join("");

describe("a board", () => {
  it("moves a card before another, or to the end of a lane", () => {
    const up = changed(board, { kind: "move", id: "3", to: { field: "a", clusterId: null }, beforeId: "1" });
    expect(ids(cardsIn(up.cards, { field: "a", clusterId: null }))).toBe("312");
    const away = changed(board, { kind: "move", id: "1", to: { field: "b", clusterId: "g" }, beforeId: null });
    expect(ids(cardsIn(away.cards, { field: "b", clusterId: "g" }))).toBe("41");
    expect(ids(cardsIn(away.cards, { field: "a", clusterId: null }))).toBe("23");
    expect(changed(board, { kind: "move", id: "9", to: { field: "a", clusterId: null }, beforeId: null })).toBe(board);
  });

  it("goes one place up and down, and not beyond", () => {
    expect(neighbour(board.cards, "1", true)).toBeNull();
    expect(neighbour(board.cards, "2", true)).toEqual({ beforeId: "1" });
    expect(neighbour(board.cards, "1", false)).toEqual({ beforeId: "3" });
    expect(neighbour(board.cards, "2", false)).toEqual({ beforeId: null });
    expect(neighbour(board.cards, "3", false)).toBeNull();
  });

  it("takes a card off and puts it back with what it says", () => {
    const off = changed(board, { kind: "withdraw", id: "2", withdrawn: true });
    expect([ids(off.cards), ids(off.withdrawnCards)]).toEqual(["134", "2"]);
    expect(ids(changed(off, { kind: "withdraw", id: "2", withdrawn: false }).cards)).toBe("1342");
  });

  it("counts the dots that are left", () => {
    const voted = changed(changed(board, { kind: "vote", id: "1", dots: 3 }), { kind: "vote", id: "1", dots: 2 });
    expect([voted.dotsLeft, voted.cards[0]?.ownDots]).toEqual([3, 2]);
  });

  it("names each place, and ranks what had dots", () => {
    expect(placesOf(board).map(({ label }) => label)).toEqual(["A", "B", "B › Relèves"]);
    expect(ids(ranking([card("1", "a", null, { dots: 2 }), card("2", "a", null, { dots: 0 }), card("3", "a", null, { dots: 5 })]))).toBe("31");
  });
});
