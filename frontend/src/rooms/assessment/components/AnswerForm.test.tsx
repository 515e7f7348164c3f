import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { type Viewer, ViewerProvider } from "~/app/viewer";
import type { Scheme } from "../model/assessment";
import { AnswerForm } from "./AnswerForm";

type Given = { input: { version: number | null; items: { key: string; step: number | null }[] } };
const sent: Given["input"][] = [];
let recorded = 1;
vi.mock("~/app/offline/useQueued", () => ({
  useQueued: () => ({
    pending: false,
    run: async ({ input }: Given) => {
      sent.push(input);
      return input.version === recorded ? { data: {} } : { refusals: [{ kind: "conflict", message: "Version dépassée." }] };
    },
  }),
}));

beforeEach(() => {
  sent.length = 0;
  recorded = 1;
  localStorage.clear();
});

const scheme: Scheme = { version: 1, proposed: true, title: "", note: null, blocks: [{ key: "a", title: "Stratégie", items: [{ key: "a.1", text: "Une" }, { key: "a.2", text: "Deux" }] }], scale: [{ step: 1, label: "Non" }, { step: 2, label: "Oui" }] };
const viewer = { person: { id: "p" }, tenant: { key: "occitanie" }, acts: [] } as unknown as Viewer;
const shown = (version: number, steps: Record<string, number>) => (
  <ViewerProvider viewer={viewer}>
    <AnswerForm roundId="r" scheme={scheme} own={{ version, items: Object.entries(steps).map(([key, step]) => ({ key, step })), comments: [] }} reload={() => undefined} />
  </ViewerProvider>
);
const answer = (question: string, label: string) => within(screen.getByRole("group", { name: question })).getByRole<HTMLInputElement>("radio", { name: label });

it("never sends answers over others that were given in elsewhere meanwhile without showing both", async () => {
  const user = userEvent.setup();
  const { rerender } = render(shown(1, { "a.1": 1 }));
  await user.click(screen.getByRole("button", { name: "Compléter mes réponses" }));
  await user.click(answer("Deux", "2 Oui"));
  recorded = 2;
  rerender(shown(2, { "a.1": 2 }));
  expect(answer("Deux", "2 Oui").checked, "what is typed stays").toBe(true);
  await user.click(screen.getByRole("button", { name: "Enregistrer mes réponses" }));
  expect(sent.map(({ version }) => version)).toEqual([1]);
  expect(await screen.findByRole("heading", { name: "Une" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Garder la version enregistrée" }));
  expect([answer("Une", "2 Oui").checked, answer("Deux", "2 Oui").checked]).toEqual([true, false]);
  await user.click(answer("Deux", "1 Non"));
  await user.click(screen.getByRole("button", { name: "Enregistrer mes réponses" }));
  expect(sent.at(-1)).toMatchObject({ version: 2, items: [{ key: "a.1", step: 2 }, { key: "a.2", step: 1 }] });
});

it("follows what is recorded while nothing else is typed", async () => {
  const user = userEvent.setup();
  const { rerender } = render(shown(1, { "a.1": 1 }));
  await user.click(screen.getByRole("button", { name: "Compléter mes réponses" }));
  recorded = 2;
  rerender(shown(2, { "a.1": 2 }));
  expect(answer("Une", "2 Oui").checked).toBe(true);
});
