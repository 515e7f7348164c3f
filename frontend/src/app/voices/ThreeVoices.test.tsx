import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Client } from "@urql/core";
import type { ComponentProps } from "react";
import { Provider } from "urql";
import { expect, it } from "vitest";
import { type Viewer, ViewerProvider } from "~/app/viewer";
import { ThreeVoices } from "./ThreeVoices";

type Masked = ComponentProps<typeof ThreeVoices>["request"];
const REASON = "La nuit n’y est pas.";
const viewer = { person: { id: "p" }, tenant: { key: "occitanie" }, acts: [] } as unknown as Viewer;

const version = (number: number, closedReason: string | null = null) =>
  ({
    id: `demande-${number}`,
    stage: "PLAN",
    lineage: "plan-1",
    title: `Plan, version ${number}`,
    sha256: String(number),
    askedAt: "2026-03-01T09:00:00Z",
    askedBy: null,
    closedAt: closedReason && "2026-03-02T09:00:00Z",
    closedReason,
    outcome: "WAITING",
    voices: [{ role: "STAFF", state: "WAITING", mine: closedReason === null, holder: null, said: [] }],
  }) as unknown as Masked;

const shown = (request: Masked) => (
  <Provider value={{} as Client}>
    <ViewerProvider viewer={viewer}>
      <ThreeVoices request={request} reload={() => undefined} />
    </ViewerProvider>
  </Provider>
);
const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Motif de votre désaccord/ });

it("leaves what a voice is writing when its version closes, says why, and gives it back at the next version", async () => {
  const user = userEvent.setup();
  const { rerender, unmount } = render(shown(version(1)));
  await user.click(screen.getByRole("button", { name: "Je ne suis pas d’accord" }));
  await user.type(reason(), REASON);
  rerender(shown(version(1, "Le plan a changé.")));
  expect(reason().value).toBe(REASON);
  expect(document.activeElement).toBe(reason());
  expect(screen.getByRole("status").textContent).toContain("Le plan a changé.");
  unmount();
  render(shown(version(2)));
  await user.click(screen.getByRole("button", { name: "Je ne suis pas d’accord" }));
  expect(reason().value).toBe(REASON);
  await user.click(screen.getByRole("button", { name: "Annuler" }));
  await user.click(screen.getByRole("button", { name: "Je ne suis pas d’accord" }));
  expect(reason().value, "what one drops is dropped").toBe("");
});
