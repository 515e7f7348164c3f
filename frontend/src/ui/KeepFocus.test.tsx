import { render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { KeepFocus } from "./KeepFocus";

const Sample = ({ shown }: { shown: boolean }) => (
  <>
    <KeepFocus label="Liste">
      {shown ? <button type="button">Choisir</button> : null}
      <p>Reste</p>
    </KeepFocus>
    <button type="button">Ailleurs</button>
  </>
);

it("takes the focus of what goes away within it", async () => {
  const { rerender } = render(<Sample shown />);
  screen.getByRole("button", { name: "Choisir" }).focus();
  rerender(<Sample shown={false} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("group", { name: "Liste" })));
});

it("leaves the focus where the person has put it since", async () => {
  const { rerender } = render(<Sample shown />);
  screen.getByRole("button", { name: "Choisir" }).focus();
  const elsewhere = screen.getByRole("button", { name: "Ailleurs" });
  elsewhere.focus();
  rerender(<Sample shown={false} />);
  await Promise.resolve();
  expect(document.activeElement).toBe(elsewhere);
});

const Lanes = ({ lane }: { lane: "one" | "two" | null }) => (
  <KeepFocus label="Tableau">
    {(["one", "two"] as const).map((key) => (
      <section key={key} aria-label={key}>
        {lane === key ? (
          <button type="button" data-keep="card">
            Carte
          </button>
        ) : null}
      </section>
    ))}
  </KeepFocus>
);

it("follows what moves, and stays in the part of what is gone", async () => {
  const { rerender } = render(<Lanes lane="one" />);
  screen.getByRole("button", { name: "Carte" }).focus();
  rerender(<Lanes lane="two" />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Carte" })));
  rerender(<Lanes lane={null} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "two" })));
});
