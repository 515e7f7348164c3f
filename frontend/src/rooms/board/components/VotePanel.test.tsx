import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { expect, it, vi } from "vitest";
import { VotePanel } from "./VotePanel";

const REFUSED = "Le vote a été clos par quelqu’un d’autre.";
let asking = "clore-vote";
vi.mock("~/app/useDialogSearch", () => ({ useDialogSearch: () => ({ faire: asking, open: () => undefined, close: () => undefined }) }));
vi.mock("~/app/graphql/useAct", () => ({ useAct: () => ({ pending: false, run: async () => ({ refusals: [{ kind: "rule", message: REFUSED }] }) }) }));

type Board = ComponentProps<typeof VotePanel>["board"];
const board = (voting: Board["voting"]): Board => ({ id: "b", fields: [], cards: [], clusters: [], withdrawnCards: [], voting, dotsEach: 5, dotsLeft: 5, dotsPlaced: 0, voters: 0, version: 1 });

it.each([
  { faire: "clore-vote", voting: "OPEN", button: "Clore le vote" },
  { faire: "revoter", voting: "CLOSED", button: "Ouvrir un nouveau vote" },
] as const)("says in the dialog «$faire» why it was refused", async ({ faire, voting, button }) => {
  asking = faire;
  render(<VotePanel board={board(voting)} keep vote reload={() => undefined} />);
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.setup().click(dialog.getByRole("button", { name: button }));
  expect((await dialog.findByRole("alert")).textContent).toContain(REFUSED);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
});
