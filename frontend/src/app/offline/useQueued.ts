import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import type { Access } from "~/app/session/access";
import { useViewer } from "~/app/viewer";
import type { Refusal } from "~/lib/refusal";
import { held, type Owner } from "./counts";
import type { Entry, Recorded, Text } from "./keeper";
import { type Office, outbox } from "./outbox";
import { type Answer, officeApart, officeOf, post } from "./post";

/** What came of an act: done, refused, or kept on this device until the network is back. */
export type Outcome<Data> = { data: Data; refusals?: undefined; queued?: undefined } | { refusals: Refusal[]; data?: undefined; queued?: undefined } | { queued: true; data?: undefined; refusals?: undefined };

// Fetched while there is a network: what says that there is none comes from the server as well.
void import("./OutboxNotice").catch(() => undefined);
void import("./OutboxHost").catch(() => undefined);

export type Act = {
  /** What is done, in words, as the list of what waits says it. */
  label: string;
  /** What it is about; acts on the same thing keep their order. */
  subject: string;
  /** What was typed, to be shown if it is refused or in conflict. */
  texts?: readonly Text[];
  recorded?: Recorded;
  /** Whether it takes the place of one that waits on the same thing and was not sent: a text saved again. */
  replaces?: boolean;
  /** What the input says besides when it waits: the hour at which it was made. */
  kept?: Record<string, unknown>;
};

type Input = { input: { clientMutationId?: string | null | undefined } };

/** Random enough to be nobody else's, also on a page served without TLS on a local network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** In whose name an act is made, and how it is sent: now, and later. */
type Way<Data> = { owner: Owner; office: () => Office; send: (entry: Entry) => Promise<Answer<Data>> };

/** The last act on each thing that is on its way. */
const going = new Map<string, Promise<unknown>>();

/** Lets what is done on the same thing go first: sent side by side, the first could arrive last. */
async function inTurn<T>(subject: string, send: () => Promise<T>): Promise<T> {
  const before = going.get(subject);
  const turn = before ? before.then(send, send) : send();
  going.set(subject, turn);
  try {
    return await turn;
  } finally {
    if (going.get(subject) === turn) going.delete(subject);
  }
}

async function attempt<Data, Variables extends Input>(document: TypedDocumentNode<Data, Variables>, variables: Variables, act: Act, { owner, office, send }: Way<Data>): Promise<Outcome<Data>> {
  const id = newKey();
  const entry: Entry = {
    id,
    at: Date.now(),
    ...owner,
    label: act.label,
    subject: act.subject,
    query: String(document),
    variables: { ...variables, input: { ...variables.input, clientMutationId: id } },
    texts: act.texts ?? [],
    recorded: act.recorded,
    href: location.pathname + location.search,
    tried: false,
    state: "waiting",
  };
  const keep = async (tried: boolean): Promise<Outcome<Data>> => {
    if (!outbox.serves(owner)) await outbox.open(office());
    const { input } = entry.variables;
    await outbox.put({ ...entry, variables: { ...entry.variables, input: { ...input, ...act.kept } }, tried }, act.replaces);
    return { queued: true };
  };
  return inTurn(act.subject, async () => {
    // Behind what waits on the same thing, it waits as well.
    if (!navigator.onLine || outbox.entries().some(({ subject }) => subject === act.subject)) return keep(false);
    const sent = await send(entry);
    if ("lost" in sent) return keep(true);
    if ("refusals" in sent) return { refusals: [...sent.refusals] };
    return { data: sent.data as Data };
  });
}

/** A mutation that waits on this device when the server cannot be reached, and is made once however often it is sent. */
export function useQueued<Data, Variables extends Input>(document: TypedDocumentNode<Data, Variables>) {
  const client = useClient();
  const { person, tenant } = useViewer();
  const [pending, setPending] = useState(false);
  const run = useCallback(
    (variables: Variables, act: Act): Promise<Outcome<Data>> => {
      const owner = { tenant: tenant.key, person: person.id };
      const way: Way<Data> = { owner, office: () => officeOf(client, owner), send: (entry) => post<Data>(client, entry) };
      setPending(true);
      return attempt(document, variables, act, way).finally(() => setPending(false));
    },
    [client, document, person.id, tenant.key],
  );
  return { run, pending };
}

/** The same on a page apart from a tenant's, for who is signed in; what this device kept of the person's goes from there too. */
export function useQueuedApart<Data, Variables extends Input>(document: TypedDocumentNode<Data, Variables>, access: Access | null) {
  const [pending, setPending] = useState(false);
  const tenant = access?.tenant.key;
  const person = access?.person.id;
  useEffect(() => {
    if (!tenant || !person) return;
    const { waiting, stuck } = held();
    if (waiting + stuck > 0) void outbox.open(officeApart({ tenant, person })).catch(() => undefined);
    return () => outbox.close();
  }, [tenant, person]);
  const run = useCallback(
    (variables: Variables, act: Act, by: Access): Promise<Outcome<Data>> => {
      const owner = { tenant: by.tenant.key, person: by.person.id };
      const way: Way<Data> = { owner, office: () => officeApart(owner), send: (entry) => officeApart(owner).post(entry) as Promise<Answer<Data>> };
      setPending(true);
      return attempt(document, variables, act, way).finally(() => setPending(false));
    },
    [document],
  );
  return { run, pending };
}

/** What waits or is stuck on this device about one thing, or about all. */
export function useHeld(subject?: string): readonly Entry[] {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.entries);
  return subject === undefined ? entries : entries.filter((one) => one.subject === subject);
}
