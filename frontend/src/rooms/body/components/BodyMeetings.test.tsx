import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { drafts } from "~/app/offline/drafts";
import { type Viewer, ViewerProvider } from "~/app/viewer";
import { BodyMeetings } from "./BodyMeetings";

const sent: (number | undefined)[] = [];
vi.mock("~/app/useDialogSearch", () => ({ useDialogSearch: () => ({ faire: "reunion", objet: "m1", open: () => undefined, close: () => undefined }) }));
vi.mock("~/app/graphql/useAct", () => ({
  useAct: () => ({
    pending: false,
    run: async ({ input }: { input: { version?: number } }) => {
      sent.push(input.version);
      return input.version === 2 ? { data: {} } : { refusals: [{ kind: "conflict", message: "Version dépassée." }] };
    },
  }),
}));

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
});

const viewer = { person: { id: "p" }, tenant: { key: "occitanie" }, acts: ["body.manage"] } as unknown as Viewer;
const body = { id: "b", closedAt: null, meetings: [{ id: "m1", heldOn: "2026-03-02", agenda: null, summary: "Ce qu’une autre a écrit", present: null, version: 2 }] } as unknown as ComponentProps<typeof BodyMeetings>["body"];
const open = () =>
  render(
    <ViewerProvider viewer={viewer}>
      <BodyMeetings body={body} reload={() => undefined} />
    </ViewerProvider>,
  );

it("shows an old draft beside what was recorded since, before it takes its place", async () => {
  const user = userEvent.setup();
  drafts.write({ person: "p", tenant: "occitanie" }, "reunion.m1", { heldOn: "2026-03-02", agenda: "", summary: "Mon brouillon", present: "", version: 1 });
  open();
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(sent).toEqual([1]);
  await user.click(await screen.findByRole("button", { name: "Garder ma saisie" }));
  expect(sent).toEqual([1, 2]);
});

it("stands over what is recorded once the draft is dropped", async () => {
  const user = userEvent.setup();
  drafts.write({ person: "p", tenant: "occitanie" }, "reunion.m1", { heldOn: "2026-03-02", agenda: "", summary: "Mon brouillon", present: "", version: 1 });
  open();
  await user.click(screen.getByRole("button", { name: "Abandonner ce brouillon" }));
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(sent).toEqual([2]);
});
