import { expect, it } from "vitest";
import { ADDED, changeOf, waitsAs } from "./held";

const held = (subject: string, input: Record<string, unknown>, state: "waiting" | "refused" = "waiting") => ({ subject, state, variables: { input } });
const added = (state?: "refused") => held(`${ADDED}k1`, { boardId: "b", kind: "IDEA", field: "content", clusterId: null, text: "Une idée", clientMutationId: "k" }, state);

it("builds again what waits on this device, on its own board alone", () => {
  const card = { id: `${ADDED}k1`, kind: "IDEA", field: "content", clusterId: null, text: "Une idée", origin: "ACCOUNT", ownDots: 0, dots: null, version: 0 };
  expect(changeOf(added(), "b")).toEqual({ kind: "add", card });
  expect(changeOf(added("refused"), "b"), "what was typed stays in sight").toEqual({ kind: "add", card });
  expect(changeOf(added(), "another")).toBeNull();
});

it("builds a move, a withdrawal and a vote again, unless they were refused", () => {
  const made = [
    held(waitsAs("c1"), { id: "c1", field: "health", clusterId: "g", beforeId: null }),
    held(waitsAs("c1"), { id: "c1", withdrawn: true }),
    held(waitsAs("c1"), { cardId: "c1", dots: 2 }),
    held("tableau.groupe.g", { id: "g" }),
    held("auto-evaluation.r", { id: "r", field: "x" }),
    held(waitsAs("c1"), { cardId: "c1", dots: 3 }, "refused"),
  ];
  expect(made.map((one) => changeOf(one, "b"))).toEqual([
    { kind: "move", id: "c1", to: { field: "health", clusterId: "g" }, beforeId: null },
    { kind: "withdraw", id: "c1", withdrawn: true },
    { kind: "vote", id: "c1", dots: 2 },
    null,
    null,
    null,
  ]);
});
