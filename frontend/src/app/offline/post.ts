import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { Client } from "urql";
import { failureOf, sentenceOf } from "~/app/graphql/errors";
import { readRefusals, type RefusalParts } from "~/app/graphql/refusals";
import { session } from "~/app/session/session";
import { post as postApart } from "~/app/session/transport";
import type { FragmentType } from "~/gql";
import type { Entry } from "./keeper";
import type { Office, Sent } from "./outbox";

/** In a room with bad Wi-Fi a request may hang for minutes; it is safe to send an act again. */
const PATIENCE_MS = 12_000;
/** What passes: the act waits and goes again as it is. */
const PASSING = new Set(["NETWORK", "TIMEOUT", "RATE_LIMITED", "UNAVAILABLE", "UNAUTHENTICATED"]);

type Payload = { refusals?: readonly FragmentType<typeof RefusalParts>[] } | null;
export type Answer<Data> = Sent & { data?: Data };

const patience = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

function failed<Data>(error: unknown): Answer<Data> {
  const failure = failureOf(error);
  return PASSING.has(failure.code) ? { lost: true } : { refusals: [{ kind: "failure", message: sentenceOf(failure) }] };
}

function answered<Data>(data: unknown): Answer<Data> {
  const payload = Object.values((data ?? {}) as Record<string, Payload>)[0];
  if (!payload) return { refusals: [{ kind: "failure", message: sentenceOf({ code: "INTERNAL", requestId: undefined }) }] };
  const refusals = readRefusals(payload.refusals ?? []);
  return refusals.length > 0 ? { refusals } : { done: true, data: data as Data };
}

/** Sends one act through the tenant's client, so that its cache learns of it. */
export async function post<Data>(client: Client, { query, variables }: Pick<Entry, "query" | "variables">): Promise<Answer<Data>> {
  const result = await Promise.race([client.mutation(query, variables, { ahead: true }).toPromise(), patience()]);
  if (!result) return { lost: true };
  return result.error ? failed(result.error) : answered(result.data);
}

/** Sends one act from a page that has no client: apart from a tenant's pages, in the name of who is signed in. */
async function postAs<Data>(token: string, { query, variables }: Pick<Entry, "query" | "variables">): Promise<Answer<Data>> {
  try {
    const sent = await Promise.race([postApart(query as unknown as TypedDocumentNode<Data, Entry["variables"]>, variables, token), patience()]);
    return sent ? answered(sent) : { lost: true };
  } catch (error) {
    return failed(error);
  }
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);

/** What is recorded now of the thing that an act is about. */
export async function look(client: Client, { recorded }: Entry): Promise<Entry["theirs"]> {
  if (!recorded) return undefined;
  const result = await Promise.race([client.query(recorded.query, recorded.variables, { requestPolicy: "network-only" }).toPromise(), patience()]);
  const version = at(result?.data, recorded.version);
  if (typeof version !== "number") return undefined;
  const texts = recorded.texts.map((path) => {
    const text = at(result?.data, path);
    return typeof text === "string" ? text : "";
  });
  return { version, texts };
}

const held = (entry: Entry) => session.accessFor(entry.tenant).catch(() => null);

/** How acts are sent in one person's name, and in no one else's: another may have signed in in this browser meanwhile. */
export const officeOf = (client: Client, owner: Office["owner"]): Office => ({
  owner,
  post: async (entry) => {
    const access = await held(entry);
    return access?.person.id === entry.person ? post(client, entry) : { lost: true };
  },
  look: (entry) => look(client, entry),
});

/** The same from a page that has no client. */
export const officeApart = (owner: Office["owner"]): Office => ({
  owner,
  post: async (entry) => {
    const access = await held(entry);
    return access?.person.id === entry.person ? postAs(access.token, entry) : { lost: true };
  },
  look: async () => undefined,
});
