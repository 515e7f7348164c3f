import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useViewer } from "~/app/viewer";
import type { Refusal } from "~/lib/refusal";
import type { Entry, Recorded, Text } from "./keeper";
import { outbox } from "./outbox";
import { officeOf, post } from "./post";

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
};

type Input = { input: { clientMutationId?: string | null | undefined } };

/** Random enough to be nobody else's, also on a page served without TLS on a local network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A mutation that waits on this device when the server cannot be reached, and is made once however often it is sent. */
export function useQueued<Data, Variables extends Input>(document: TypedDocumentNode<Data, Variables>) {
  const client = useClient();
  const { person, tenant } = useViewer();
  const [pending, setPending] = useState(false);
  const run = useCallback(
    async (variables: Variables, act: Act): Promise<Outcome<Data>> => {
      const id = newKey();
      const owner = { tenant: tenant.key, person: person.id };
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
        if (!outbox.serves(owner)) await outbox.open(officeOf(client, owner));
        await outbox.put({ ...entry, tried }, act.replaces);
        return { queued: true };
      };
      // Behind what waits on the same thing, it waits as well.
      if (!navigator.onLine || outbox.entries().some(({ subject }) => subject === act.subject)) return keep(false);
      setPending(true);
      try {
        const sent = await post<Data>(client, entry);
        if ("lost" in sent) return await keep(true);
        if ("refusals" in sent) return { refusals: [...sent.refusals] };
        return { data: sent.data as Data };
      } finally {
        setPending(false);
      }
    },
    [client, document, person.id, tenant.key],
  );
  return { run, pending };
}

/** What waits or is stuck on this device about one thing, or about all. */
export function useHeld(subject?: string): readonly Entry[] {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.entries);
  return subject === undefined ? entries : entries.filter((one) => one.subject === subject);
}
