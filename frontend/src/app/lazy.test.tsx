import { render, screen } from "@testing-library/react";
import { Component, type ReactNode, Suspense } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { lazyPart, PartLost } from "./lazy";

class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override render() {
    const { error } = this.state;
    return error ? <p>{error instanceof PartLost ? `perdue : ${error.code}` : `autre : ${String(error)}`}</p> : this.props.children;
  }
}

const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
const show = (importer: () => Promise<{ default: () => ReactNode }>) => {
  const Part = lazyPart(importer);
  render(
    <Boundary>
      <Suspense fallback="…">
        <Part />
      </Suspense>
    </Boundary>,
  );
};

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

it("shows the part once it has come", async () => {
  show(() => Promise.resolve({ default: () => <p>ici</p> }));
  expect(await screen.findByText("ici")).toBeTruthy();
});

it("takes a file that is missing for a newer version when the server answers", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("ok")));
  show(missing);
  expect(await screen.findByText(/^autre : TypeError/)).toBeTruthy();
});

it("and for a lost connection when it does not", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  show(missing);
  expect(await screen.findByText("perdue : NETWORK")).toBeTruthy();
});
