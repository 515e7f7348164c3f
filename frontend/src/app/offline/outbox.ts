import type { Refusal } from "~/lib/refusal";
import { type Owner, setCounts } from "./counts";
import { type Entry, keeper, type Keeper } from "./keeper";

/** What came of sending an act. `lost`: the server was not reached, and it is to be sent again as it is. */
export type Sent = { done: true } | { refusals: readonly Refusal[] } | { lost: true };
/** Sends one act. */
export type Post = (entry: Entry) => Promise<Sent>;
/** Reads what is recorded of the thing that an act is about. */
export type Look = (entry: Entry) => Promise<Entry["theirs"]>;

export type Office = { owner: Owner; post: Post; look: Look };

const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 60_000;
const alone = <T>(task: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? (navigator.locks.request("cordee.outbox", task) as Promise<T>) : task();

/**
 * The acts that wait for the network: kept on this device, sent in order, each at most once on the server. What the
 * server refuses stays, with the reason, until the person decides.
 */
export function makeOutbox(kept: Keeper, changed: (counts: { waiting: number; stuck: number }) => void = setCounts) {
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cordee.outbox");
  let entries: readonly Entry[] = [];
  let office: Office | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;

  const isMine = ({ tenant, person }: Entry) => !office || (office.owner.tenant === tenant && office.owner.person === person);

  async function read(): Promise<void> {
    entries = (await kept.all()).filter(isMine);
    const waiting = entries.filter(({ state }) => state === "waiting").length;
    changed({ waiting, stuck: entries.length - waiting });
    for (const listener of listeners) listener();
  }
  async function change(act: () => Promise<void>): Promise<void> {
    await act();
    await read();
    channel?.postMessage("changed");
  }

  async function sendAll(): Promise<void> {
    await read();
    const blocked = new Set<string>();
    for (const { id } of entries) {
      // Read anew at each turn: an act before it may have moved its version, and the person may have dropped it.
      const entry = entries.find((one) => one.id === id);
      if (!entry || !office) continue;
      if (entry.state !== "waiting") blocked.add(entry.subject);
      if (blocked.has(entry.subject)) continue;
      const { post, look } = office;
      // Marked before it leaves: nothing typed later takes the place of what may have arrived.
      // oxlint-disable-next-line no-await-in-loop -- in order
      if (!entry.tried) await change(() => kept.put({ ...entry, tried: true }));
      // oxlint-disable-next-line no-await-in-loop
      const sent = await post(entry);
      if ("lost" in sent) {
        again = false;
        later();
        return;
      }
      pause = FIRST_PAUSE_MS;
      if ("done" in sent) {
        // oxlint-disable-next-line no-await-in-loop
        await change(async () => {
          await kept.remove(id);
          for (const next of entries) {
            // oxlint-disable-next-line no-await-in-loop
            if (next.id !== id && follows(next, entry)) await kept.put(moved(next, Number(entry.variables.input["version"]) + 1));
          }
        });
        continue;
      }
      blocked.add(entry.subject);
      const conflict = sent.refusals.some(({ kind }) => kind === "conflict");
      // oxlint-disable-next-line no-await-in-loop
      const theirs = conflict ? await look(entry) : undefined;
      // oxlint-disable-next-line no-await-in-loop
      await change(() => kept.put({ ...entry, tried: true, state: conflict && theirs ? "conflict" : "refused", refusals: sent.refusals, theirs }));
    }
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  /** Sends what waits, if there is someone to send it for. */
  function flush(): Promise<void> {
    if (!office) return Promise.resolve();
    // What was put meanwhile is not in the turn under way.
    again = running !== null;
    running ??= alone(async () => {
      do {
        again = false;
        // oxlint-disable-next-line no-await-in-loop
        await sendAll();
      } while (again);
    }).finally(() => {
      running = null;
    });
    return running;
  }

  channel?.addEventListener("message", () => void read());
  if (typeof addEventListener === "function") addEventListener("online", () => void flush());

  return {
    entries: () => entries,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read,
    flush,
    serves: ({ tenant, person }: Owner): boolean => office?.owner.tenant === tenant && office.owner.person === person,
    /** Who is signed in now, and how to reach the server in its name. */
    async open(next: Office): Promise<void> {
      office = next;
      await read();
      await flush();
    },
    close(): void {
      office = null;
      clearTimeout(timer);
    },
    /** Keeps an act to be sent. One that waits on the same thing and was never sent, and whose place it takes, goes. */
    async put(entry: Entry, replaces = false): Promise<void> {
      await change(async () => {
        const old = replaces ? entries.find((one) => one.subject === entry.subject && one.state === "waiting" && !one.tried) : undefined;
        if (old) await kept.remove(old.id);
        await kept.put(old ? { ...moved(entry, old.variables.input["version"]), at: old.at } : entry);
      });
      if (entry.tried) later();
      else void flush();
    },
    /** Sends a refused act again; on a conflict, over the version that was shown. */
    async retry(id: string): Promise<void> {
      const entry = entries.find((one) => one.id === id);
      if (!entry) return;
      const again = entry.theirs ? moved(entry, entry.theirs.version) : entry;
      // A new act as far as the server is concerned: the first one was refused, and kept nothing.
      await change(() => kept.put({ ...again, state: "waiting", refusals: undefined, theirs: undefined }));
      await flush();
    },
    /** Gives an act up: it is the person's own choice. */
    async drop(id: string): Promise<void> {
      await change(() => kept.remove(id));
      await flush();
    },
  };
}

/** An act on the same thing that was made upon the version that another left: the version follows. */
const follows = (next: Entry, done: Entry) =>
  next.subject === done.subject && next.state === "waiting" && next.variables.input["version"] !== undefined && next.variables.input["version"] === done.variables.input["version"];

const moved = (entry: Entry, version: unknown): Entry =>
  version === undefined || entry.variables.input["version"] === undefined ? entry : { ...entry, variables: { ...entry.variables, input: { ...entry.variables.input, version } } };

export type Outbox = ReturnType<typeof makeOutbox>;
export const outbox: Outbox = makeOutbox(keeper());
