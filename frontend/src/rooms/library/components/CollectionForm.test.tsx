import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { CollectionForm } from "./CollectionForm";

/** A library of two pages, of which the page behind the form shows at most the first. */
const PAGES = vi.hoisted(() => [{ nodes: [{ id: "1", title: "La nuit compte" }] }, { nodes: [{ id: "2", title: "Le bruit du réfectoire" }] }]);
vi.mock("~/app/graphql/useReadAll", () => ({ useReadAll: () => () => Promise.resolve(PAGES) }));
vi.mock("~/app/graphql/useAct", () => ({ useAct: () => ({ run: () => Promise.resolve({}), pending: false }) }));

it("finds a sheet of any page of the library, and offers it once only", async () => {
  render(<CollectionForm reload={() => undefined} onClose={() => undefined} />);
  const field = screen.getByRole("combobox", { name: /Ajouter une fiche/ });
  field.focus();
  fireEvent.change(field, { target: { value: "refectoire" } });
  fireEvent.click(await screen.findByRole("option", { name: "Le bruit du réfectoire" }));
  expect(screen.getByRole("listitem").textContent).toContain("Le bruit du réfectoire");
  fireEvent.change(field, { target: { value: "refectoire" } });
  expect(screen.queryByRole("option")).toBeNull();
  expect(screen.getByRole("status").textContent).toContain("ou elle est déjà choisie");
});
