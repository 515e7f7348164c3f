import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Board, Card } from "../model/board";
import type { BoardActs } from "../useBoard";
import { CardDialogs } from "./CardDialogs";

const address = { faire: "modifier", objet: "c1" };
vi.mock("~/app/graphql/useAct", () => ({ useAct: () => ({ run: async () => ({ data: {} }), pending: false }) }));
vi.mock("~/app/useDialogSearch", () => ({ useDialogSearch: () => ({ ...address, open: () => undefined, close: () => undefined }) }));

const card = { id: "c1", kind: "IDEA", field: "content", clusterId: null, text: "Une idée", ownDots: 0, dots: null, version: 1 } as unknown as Card;
const board = (cards: Card[], withdrawnCards: Card[] = []) => ({ shown: { fields: [], clusters: [], cards, withdrawnCards } as unknown as Board }) as BoardActs;
const shown = (acts: BoardActs) => <CardDialogs acts={acts} reload={() => undefined} />;

it("leaves the card that one is writing when another withdraws it, and when it is gone", async () => {
  const user = userEvent.setup();
  const { rerender } = render(shown(board([card])));
  const text = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Texte/ });
  await user.type(text(), ", et la suite");
  rerender(shown(board([], [{ ...card, version: 2 }])));
  expect(text().value).toBe("Une idée, et la suite");
  expect(screen.getByRole("status").textContent).toContain("retirée du tableau");
  rerender(shown(board([])));
  expect(text().value).toBe("Une idée, et la suite");
});
