import type { Client } from "@urql/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Reports, Stop } from "./transport";

type Sent = { name: string; address: string; started: number; stopped: number } & Reports;
const sent: Sent[] = [];
const asked: { name: string; known: string | undefined }[] = [];
const given: string[] = [];
let reached: () => unknown;

vi.mock("./transport", () => ({
  parcel: (file: File, address: string, reports: Reports) => {
    const one: Sent = { name: file.name, address, started: 0, stopped: 0, ...reports };
    sent.push(one);
    return { start: () => (one.started += 1), stop: () => (one.stopped += 1) };
  },
}));
vi.mock("./address", () => ({
  reach: async (_client: Client, { file, known }: { file: File; known: string | undefined }) => {
    asked.push({ name: file.name, known });
    return reached();
  },
  giveUp: async (address: string) => void given.push(address),
}));

const where = { client: {} as Client, person: "p", subjectId: "s" };
const file = (name: string, size = 100) => new File([new Uint8Array(size)], name, { lastModified: 1 });
const pages: (typeof import("./uploads"))[] = [];
const fresh = async () => {
  vi.resetModules();
  const page = await import("./uploads");
  pages.push(page);
  return page;
};
const settled = async () => {
  // The part that sends is a file of its own, which takes the time that it takes.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(5);
};

beforeEach(() => {
  sent.length = asked.length = given.length = 0;
  let last = 0;
  reached = () => ({ address: `/televersements/${(last += 1)}`, uploadId: `u${last}` });
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(async () => {
  for (const page of pages.splice(0)) for (const { key } of page.all()) page.cancel(key);
  vi.useRealTimers();
});

it("sends three at once, then the next as each arrives, and tells of it", async () => {
  const uploads = await fresh();
  const arrivals: string[] = [];
  uploads.onArrival((subject) => arrivals.push(subject));
  uploads.send(["a", "b", "c", "d"].map((name) => file(`${name}.pdf`)), where);
  await settled();
  expect(sent.map(({ name, started }) => [name, started])).toEqual([["a.pdf", 1], ["b.pdf", 1], ["c.pdf", 1]]);
  sent[1]?.onDone();
  await settled();
  expect(sent[3]?.name).toBe("d.pdf");
  expect(arrivals).toEqual(["s"]);
  expect(uploads.all().map(({ state }) => state)).toEqual(["sending", "done", "sending", "sending"]);
});

it("goes on by itself after a cut, later each time, and at once when the network is back", async () => {
  const uploads = await fresh();
  uploads.send([file("a.pdf")], where);
  await settled();
  const [one] = sent;
  one?.onStop({ kind: "cut" });
  expect(uploads.all()[0]?.state).toBe("cut");
  await vi.advanceTimersByTimeAsync(1_300);
  expect(one?.started).toBe(2);
  one?.onStop({ kind: "cut" });
  await vi.advanceTimersByTimeAsync(1_300);
  expect(one?.started).toBe(2);
  dispatchEvent(new Event("online"));
  await settled();
  expect(one?.started).toBe(3);
  dispatchEvent(new Event("offline"));
  expect([one?.stopped, uploads.all()[0]?.state]).toEqual([1, "cut"]);
  expect(asked).toHaveLength(1);
});

it("asks for a new address when the old one holds no more, and begins again when the upload is gone", async () => {
  const uploads = await fresh();
  uploads.send([file("a.pdf")], where);
  await settled();
  const stops: [Stop["kind"], string | undefined][] = [["moved", "u1"], ["gone", undefined]];
  for (const [index, [kind, known]] of stops.entries()) {
    sent[index]?.onStop({ kind } as Stop);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked.at(-1)?.known).toBe(known);
  }
  expect(sent).toHaveLength(3);
});

it("is paused and goes on from there; given up, it is dropped by the server too", async () => {
  const uploads = await fresh();
  uploads.send([file("a.pdf"), file("b.pdf")], where);
  await settled();
  const [one, two] = uploads.all();
  uploads.pause(one?.key ?? 0);
  expect(sent[0]?.stopped).toBe(1);
  uploads.resume(one?.key ?? 0);
  await settled();
  expect(sent[0]?.started).toBe(2);
  uploads.cancel(two?.key ?? 0);
  expect(given).toEqual(["/televersements/2"]);
  expect(uploads.all().map(({ name }) => name)).toEqual(["a.pdf"]);
});

it("keeps the reason of a refusal in sight, until something new comes", async () => {
  const uploads = await fresh();
  reached = () => ({ reason: "L’espace de la région est plein." });
  uploads.send([file("a.pdf")], where);
  await settled();
  expect(uploads.all()[0]).toMatchObject({ state: "refused", reason: "L’espace de la région est plein." });
  uploads.send([file("b.pdf")], where);
  expect(uploads.all().map(({ name }) => name)).toEqual(["b.pdf"]);
});

it("knows the upload of a file again after the page was loaded anew", async () => {
  const before = await fresh();
  before.send([file("a.pdf")], where);
  await settled();
  const after = await fresh();
  after.send([file("a.pdf")], where);
  await settled();
  expect(asked.at(-1)).toEqual({ name: "a.pdf", known: "u1" });
});

it("warns before the tab is closed while something is on its way", async () => {
  const uploads = await fresh();
  const closes = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(closes()).toBe(false);
  uploads.send([file("a.pdf")], where);
  await settled();
  expect(closes()).toBe(true);
  sent[0]?.onDone();
  expect(closes()).toBe(false);
});
