import type { BoardVoting, CardKind, CardOrigin } from "~/gql/graphql";

export type Field = { key: string; label: string };
export type Card = {
  id: string;
  kind: CardKind;
  /** The key of its field. */
  field: string;
  clusterId: string | null;
  text: string;
  origin: CardOrigin;
  ownDots: number;
  /** Told once the vote is closed. */
  dots: number | null;
  version: number;
};
export type Retained = { id: string; title: string; rank: number };
export type Cluster = { id: string; field: string; title: string; version: number; priorities: readonly Retained[] };
export type Board = {
  id: string;
  fields: readonly Field[];
  cards: readonly Card[];
  clusters: readonly Cluster[];
  withdrawnCards: readonly Card[];
  voting: BoardVoting;
  dotsEach: number;
  dotsLeft: number;
};

/** Where cards stand in order: a field, or a cluster in it. */
export type Lane = { field: string; clusterId: string | null };

export const kindName: Record<CardKind, string> = { OBSERVATION: "Constat", CAUSE: "Cause", IDEA: "Idée", PROPOSAL: "Proposition" };
export const KINDS = Object.keys(kindName) as readonly CardKind[];
export const votingName: Record<BoardVoting, string> = { BEFORE: "Vote pas encore ouvert", OPEN: "Vote ouvert", CLOSED: "Vote clos" };

/** The cards of a lane, in order. */
export const cardsIn = (cards: readonly Card[], { field, clusterId }: Lane): readonly Card[] =>
  cards.filter((card) => card.field === field && card.clusterId === clusterId);

/** The dots of all that are told. */
export const dotsOf = (cards: readonly Card[]): number => cards.reduce((sum, { dots }) => sum + (dots ?? 0), 0);

/** What a person's act changes at once on its own screen, until the server has answered. */
export type Change =
  | { kind: "move"; id: string; to: Lane; beforeId: string | null }
  | { kind: "withdraw"; id: string; withdrawn: boolean }
  | { kind: "vote"; id: string; dots: number }
  | { kind: "add"; card: Card };

/** The board as it will be once a change is made. What the change is about may be gone. */
export function changed(board: Board, change: Change): Board {
  switch (change.kind) {
    case "move": {
      const card = board.cards.find(({ id }) => id === change.id);
      if (!card || change.beforeId === card.id) return board;
      const rest = board.cards.filter(({ id }) => id !== change.id);
      const before = rest.findIndex(({ id }) => id === change.beforeId);
      const at = before === -1 ? rest.length : before;
      return { ...board, cards: [...rest.slice(0, at), { ...card, ...change.to }, ...rest.slice(at)] };
    }
    case "withdraw": {
      const [from, to] = change.withdrawn ? [board.cards, board.withdrawnCards] : [board.withdrawnCards, board.cards];
      const card = from.find(({ id }) => id === change.id);
      if (!card) return board;
      const [left, grown] = [from.filter(({ id }) => id !== change.id), [...to, card]];
      return change.withdrawn ? { ...board, cards: left, withdrawnCards: grown } : { ...board, cards: grown, withdrawnCards: left };
    }
    case "vote": {
      const held = board.cards.find(({ id }) => id === change.id)?.ownDots ?? 0;
      const cards = board.cards.map((card) => (card.id === change.id ? { ...card, ownDots: change.dots } : card));
      return { ...board, cards, dotsLeft: board.dotsLeft + held - change.dots };
    }
    case "add":
      return { ...board, cards: [...board.cards, change.card] };
  }
}

/** The card that the one of this id would stand before, one place up or down in its lane; none at the end of the lane. */
export function neighbour(cards: readonly Card[], id: string, up: boolean): { beforeId: string | null } | null {
  const card = cards.find((one) => one.id === id);
  if (!card) return null;
  const lane = cardsIn(cards, card);
  const at = lane.findIndex((one) => one.id === id);
  if (up) return at > 0 ? { beforeId: lane[at - 1]?.id ?? null } : null;
  return at < lane.length - 1 ? { beforeId: lane[at + 2]?.id ?? null } : null;
}

/** What one may choose to move a card to, each with its value in a list: a field, or a cluster. */
export function placesOf({ fields, clusters }: Pick<Board, "fields" | "clusters">): { value: string; label: string; lane: Lane }[] {
  return fields.flatMap(({ key, label }) => [
    { value: key, label, lane: { field: key, clusterId: null } },
    ...clusters.filter(({ field }) => field === key).map(({ id, title }) => ({ value: id, label: `${label} › ${title}`, lane: { field: key, clusterId: id } })),
  ]);
}

/** The cards that had dots, the most first. */
export const ranking = (cards: readonly Card[]): readonly Card[] => cards.filter(({ dots }) => (dots ?? 0) > 0).toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
