import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { fromBase64, SharedText, type Sent, type State, type Synced, toBase64, type Wire } from "./sharedText";

/** A server that merges what it is sent, and may be out of reach. */
class Server {
  readonly doc = new Y.Doc();
  cut = false;
  sent = 0;
  synced(vector: string | null): Synced {
    const known = vector ? fromBase64(vector) : undefined;
    return { update: toBase64(Y.encodeStateAsUpdate(this.doc, known)), vector: toBase64(Y.encodeStateVector(this.doc)) };
  }
  wire(device: { kept?: string }, states: State[] = []): Wire {
    return {
      pull: (vector) => Promise.resolve(this.cut ? undefined : this.synced(vector)),
      push: (update, vector): Promise<Sent> => {
        this.sent += 1;
        if (this.cut) return Promise.resolve({ cut: true });
        Y.applyUpdate(this.doc, fromBase64(update));
        return Promise.resolve({ synced: this.synced(vector) });
      },
      keep: (update) => {
        device.kept = update;
      },
      forget: () => {
        delete device.kept;
      },
      tell: (state) => states.push(state),
    };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const words = (text: SharedText | Server) => text.doc.getText("context").toString();
const write = (text: SharedText, said: string) => text.doc.getText("context").insert(0, said);

it("brings together what two write at once, and loses nothing", async () => {
  const server = new Server();
  const [one, two] = [new SharedText(server.wire({})), new SharedText(server.wire({}))];
  await Promise.all([one.start(undefined), two.start(undefined)]);
  write(one, "à trois ");
  write(two, "à deux ");
  await vi.advanceTimersByTimeAsync(700);
  one.changed();
  two.changed();
  await vi.advanceTimersByTimeAsync(700);
  expect(words(one)).toBe(words(two));
  expect(words(server)).toContain("à trois ");
  expect(words(server)).toContain("à deux ");
});

it("keeps on the device what a cut holds back, sends it when the network is back, and only once", async () => {
  const server = new Server();
  const device: { kept?: string } = {};
  const states: State[] = [];
  const text = new SharedText(server.wire(device, states));
  await text.start(undefined);
  server.cut = true;
  write(text, "hors ligne");
  await vi.advanceTimersByTimeAsync(700);
  expect(states.at(-1)).toEqual({ at: "device" });
  expect(device.kept).toBeTruthy();

  // The page is closed, and opened again while the server is there.
  text.stop();
  server.cut = false;
  const later = new SharedText(server.wire(device, states));
  await later.start(device.kept);
  await vi.advanceTimersByTimeAsync(700);
  expect(words(server)).toBe("hors ligne");
  expect(device.kept).toBeUndefined();
  expect(states.at(-1)).toEqual({ at: "saved" });
  const sent = server.sent;
  later.flush();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.sent).toBe(sent);
});

it("says of a text opened during a cut that it was not read, keeps what is written meanwhile, and brings both together", async () => {
  const server = new Server();
  server.doc.getText("context").insert(0, "déjà là");
  server.cut = true;
  const device: { kept?: string } = {};
  const states: State[] = [];
  const text = new SharedText(server.wire(device, states));
  await text.start(undefined);
  expect(states).toEqual([{ at: "unread" }]);
  write(text, "pendant la coupure, ");
  expect(device.kept).toBeTruthy();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states.every(({ at }) => at === "unread")).toBe(true);

  // The page is closed during the cut, and opened again: what the device kept is all there.
  text.stop();
  const later = new SharedText(server.wire(device, states));
  await later.start(device.kept);
  expect(states.at(-1)).toEqual({ at: "unread" });
  server.cut = false;
  await vi.advanceTimersByTimeAsync(20_000);
  for (const words of ["déjà là", "pendant la coupure, "]) expect(server.doc.getText("context").toString()).toContain(words);
  expect(states.at(-1)).toEqual({ at: "saved" });
  expect(device.kept).toBeUndefined();
});

it("reads again what it could not read of what others wrote, and sends nothing for it", async () => {
  const server = new Server();
  const text = new SharedText(server.wire({}));
  await text.start(undefined);
  server.doc.getText("context").insert(0, "d’un autre");
  server.cut = true;
  text.changed();
  await vi.advanceTimersByTimeAsync(100);
  server.cut = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(words(text)).toBe("d’un autre");
  expect(server.sent).toBe(0);
});
