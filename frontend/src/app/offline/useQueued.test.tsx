import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Entry } from "./keeper";
import { useQueued } from "./useQueued";

const posted: { label: string; answer: () => void }[] = [];
vi.mock("urql", () => ({ useClient: () => ({}) }));
vi.mock("~/app/viewer", () => ({ useViewer: () => ({ person: { id: "p" }, tenant: { key: "t" } }) }));
vi.mock("./post", () => ({
  officeOf: () => ({}),
  officeApart: () => ({}),
  post: (_client: unknown, { label }: Entry) => new Promise((done) => posted.push({ label, answer: () => done({ data: {} }) })),
}));

it("sends what is done on one thing in order, and on others at once", async () => {
  const { result } = renderHook(() => useQueued("mutation" as never));
  const run = (label: string, subject: string) => void act(() => void result.current.run({ input: {} } as never, { label, subject }));
  run("first", "card 1");
  run("second", "card 1");
  run("other", "card 2");
  await vi.waitFor(() => expect(posted.map(({ label }) => label)).toEqual(["first", "other"]));
  await act(async () => posted[0]?.answer());
  await vi.waitFor(() => expect(posted.map(({ label }) => label)).toEqual(["first", "other", "second"]));
});
