import type { Refusal } from "~/lib/refusal";

/** A text as the person left it, and what it is called. */
export type Text = { label: string; mine: string };

/** Where to read what is recorded, when someone else has changed the same thing. */
export type Recorded = {
  query: string;
  variables: Record<string, unknown>;
  /** The way to the version, then to each of the texts, in the query's data. */
  version: readonly string[];
  texts: readonly (readonly string[])[];
};

/** An act that waits to reach the server, as this device keeps it. */
export type Entry = {
  /** Sent as `clientMutationId`: the server makes a change once, however often it is sent. */
  id: string;
  at: number;
  tenant: string;
  person: string;
  /** What was done, in words: «Tâche « Affiche » : faite». */
  label: string;
  /** What it is about: acts on the same thing keep their order, and wait for one that was refused. */
  subject: string;
  query: string;
  variables: { input: Record<string, unknown> };
  texts: readonly Text[];
  recorded?: Recorded | undefined;
  /** The page where the thing is. */
  href?: string | undefined;
  /** Sent once at least: it may have arrived. */
  tried: boolean;
  state: "waiting" | "refused" | "conflict";
  refusals?: readonly Refusal[] | undefined;
  /** On a conflict, what is recorded now. */
  theirs?: { version: number; texts: readonly string[] } | undefined;
};

/** Where entries are kept, in the order in which they were put. */
export type Keeper = {
  all: () => Promise<Entry[]>;
  put: (entry: Entry) => Promise<void>;
  remove: (id: string) => Promise<void>;
};

const STORE = "acts";

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("cordee.outbox", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "id" }));
  return settled(request);
}

const byTime = (entries: Entry[]) => entries.toSorted((a, b) => a.at - b.at);

function indexed(): Keeper {
  let database: Promise<IDBDatabase> | undefined;
  const store = async (mode: IDBTransactionMode) => {
    database ??= opened();
    return (await database).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    all: async () => byTime(await settled((await store("readonly")).getAll() as IDBRequest<Entry[]>)),
    put: async (entry) => void (await settled((await store("readwrite")).put(entry))),
    remove: async (id) => void (await settled((await store("readwrite")).delete(id))),
  };
}

/** For a browser that keeps nothing: acts wait as long as the page is open. */
export function volatile(): Keeper {
  const entries = new Map<string, Entry>();
  return {
    all: async () => byTime([...entries.values()]),
    put: async (entry) => void entries.set(entry.id, entry),
    remove: async (id) => void entries.delete(id),
  };
}

/** The database of this browser; when it cannot be had, the page's own memory. */
export function keeper(): Keeper {
  const fallback = volatile();
  if (typeof indexedDB === "undefined") return fallback;
  const first = indexed();
  let chosen: Keeper = first;
  const or = async <T>(act: (keeper: Keeper) => Promise<T>): Promise<T> => {
    try {
      return await act(chosen);
    } catch (error) {
      if (chosen === fallback) throw error;
      chosen = fallback;
      return act(chosen);
    }
  };
  return { all: () => or((one) => one.all()), put: (entry) => or((one) => one.put(entry)), remove: (id) => or((one) => one.remove(id)) };
}
