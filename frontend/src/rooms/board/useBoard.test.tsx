import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Board, Card } from "./model/board";
import { useBoard } from "./useBoard";

const answers: ((sent: object) => void)[] = [];
vi.mock("~/app/offline/useQueued", () => ({
  newKey: () => "k",
  useHeld: () => [],
  useQueued: () => ({ run: () => new Promise((done) => answers.push(done)) }),
}));

const card = { id: "c", kind: "IDEA", field: "content", clusterId: null, text: "Une idée", version: 1 } as unknown as Card;
const board = (field: string) => ({ id: "b", fields: [], clusters: [], cards: [{ ...card, field }], withdrawnCards: [] }) as unknown as Board;

it("keeps a card where it was moved until the board is read anew, and shows it then as it is read", async () => {
  const first = board("content");
  const { result, rerender } = renderHook(({ read }) => useBoard(read), { initialProps: { read: first } });
  const where = () => result.current.shown.cards[0]?.field;
  act(() => void result.current.move(card, { field: "health", clusterId: null }, null, "La santé"));
  expect(where()).toBe("health");
  await act(async () => answers.shift()?.({}));
  expect(where(), "done, and not read yet").toBe("health");
  rerender({ read: board("skills") });
  expect(where(), "another moved it since").toBe("skills");
});

it("puts back at once what is refused", async () => {
  const first = board("content");
  const { result } = renderHook(() => useBoard(first));
  act(() => void result.current.move(card, { field: "health", clusterId: null }, null, "La santé"));
  await act(async () => answers.shift()?.({ refusals: [{ kind: "rule", message: "Non." }] }));
  expect(result.current.shown.cards[0]?.field).toBe("content");
});
