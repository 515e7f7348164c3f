import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Refusal } from "~/lib/refusal";
import { type Entry, volatile } from "./keeper";
import { makeOutbox, type Sent } from "./outbox";

const OWNER = { tenant: "occitanie", person: "ines" };
const CONFLICT: Refusal[] = [{ kind: "conflict", message: "Version dépassée." }];
const REFUSED: Refusal[] = [{ kind: "rule", message: "Tâche abandonnée." }];
let clock = 0;

const entry = (id: string, subject = "s", input: Record<string, unknown> = {}): Entry => {
  clock += 1;
  return { id, at: clock, ...OWNER, label: id, subject, query: "mutation", variables: { input: { clientMutationId: id, ...input } }, texts: [], tried: false, state: "waiting" };
};

/** An outbox on a server that is a function, and on a network that can be cut. */
function station(answer: (entry: Entry) => Sent = () => ({ done: true }), kept = volatile()) {
  const sent: Entry[] = [];
  const network = { up: true };
  const counts = vi.fn();
  const box = makeOutbox(kept, counts);
  const post = async (one: Entry): Promise<Sent> => {
    if (!network.up) return { lost: true };
    sent.push(one);
    return answer(one);
  };
  const open = () => box.open({ owner: OWNER, post, look: async () => ({ version: 9, texts: ["leur texte"] }) });
  return { box, sent, network, counts, open, kept, ids: () => sent.map(({ id }) => id) };
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
});

it("sends what waited in order when the network is back, and forgets it", async () => {
  const { box, network, open, ids, counts } = station();
  network.up = false;
  await open();
  for (const id of ["a", "b", "c"]) await box.put(entry(id, id));
  expect(counts).toHaveBeenLastCalledWith({ waiting: 3, stuck: 0 });
  await box.flush();
  expect(ids()).toEqual([]);
  network.up = true;
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(box.entries()).toEqual([]));
  expect(ids()).toEqual(["a", "b", "c"]);
  expect(counts).toHaveBeenLastCalledWith({ waiting: 0, stuck: 0 });
});

it("tries again by itself, later and later, where the browser believes that it is connected", async () => {
  const { box, network, open, ids } = station();
  network.up = false;
  await open();
  await box.put(entry("a"));
  await box.flush();
  network.up = true;
  await vi.advanceTimersByTimeAsync(5_000);
  await vi.waitFor(() => expect(ids()).toEqual(["a"]));
});

it("keeps what waits from one visit to the next, under the same key", async () => {
  const first = station();
  first.network.up = false;
  await first.open();
  await first.box.put(entry("a"));
  await first.box.flush();
  first.box.close();
  const second = station(undefined, first.kept);
  await second.open();
  expect(second.sent[0]?.variables.input["clientMutationId"]).toBe("a");
  expect(second.box.entries()).toEqual([]);
});

it("sends nothing of what another person left on this device", async () => {
  const kept = volatile();
  await kept.put({ ...entry("hers"), person: "camille" });
  const { box, open, ids } = station(undefined, kept);
  await open();
  expect(box.entries()).toEqual([]);
  expect(ids()).toEqual([]);
  expect(await kept.all()).toHaveLength(1);
});

it("keeps what was refused, holds back what follows on the same thing, and lets the rest go", async () => {
  const { box, network, open, ids, counts } = station(({ id }) => (id === "a" ? { refusals: REFUSED } : { done: true }));
  network.up = false;
  await open();
  await box.put(entry("a", "one"));
  await box.put(entry("b", "one"));
  await box.put(entry("c", "two"));
  network.up = true;
  await box.flush();
  await vi.waitFor(() => expect(ids()).toEqual(["a", "c"]));
  expect(box.entries().map(({ id, state }) => [id, state])).toEqual([["a", "refused"], ["b", "waiting"]]);
  expect(box.entries()[0]?.refusals).toEqual(REFUSED);
  expect(counts).toHaveBeenLastCalledWith({ waiting: 1, stuck: 1 });
  await box.drop("a");
  await vi.waitFor(() => expect(ids()).toEqual(["a", "c", "b"]));
});

it("shows both texts on a conflict, and sends mine over the recorded version when one says so", async () => {
  let first = true;
  const { box, open, sent } = station(() => {
    const answer: Sent = first ? { refusals: CONFLICT } : { done: true };
    first = false;
    return answer;
  });
  await open();
  await box.put(entry("a", "s", { version: 3 }));
  await vi.waitFor(() => expect(box.entries()[0]?.state).toBe("conflict"));
  expect(box.entries()[0]?.theirs).toEqual({ version: 9, texts: ["leur texte"] });
  await box.retry("a");
  expect(sent.at(-1)?.variables.input["version"]).toBe(9);
  expect(box.entries()).toEqual([]);
});

it("lets a text saved again take the place of one that never left, not of one that may have arrived", async () => {
  const { box, network, open, sent } = station();
  network.up = false;
  await open();
  await box.put(entry("a", "s", { version: 3, text: "un" }), true);
  // The first attempt marks it: it may have arrived.
  await box.flush();
  await box.put(entry("b", "s", { version: 3, text: "deux" }), true);
  expect(box.entries().map(({ id }) => id)).toEqual(["a", "b"]);
  network.up = true;
  await box.flush();
  await vi.waitFor(() => expect(box.entries()).toEqual([]));
  // What was typed upon the first goes over the version that the first made.
  expect(sent.map(({ variables }) => [variables.input["text"], variables.input["version"]])).toEqual([["un", 3], ["deux", 4]]);
});
