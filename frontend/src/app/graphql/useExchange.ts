import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useMemo } from "react";
import { type AnyVariables, useClient } from "urql";
import { type Failure, failureOf } from "./errors";

export type Answer<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: Failure };

/** Asks and sends outside what the page draws, and waits for none of it: for a text that goes back and forth while it is written. Nothing is thrown. */
export function useExchange(): {
  ask: <Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Answer<Data>>;
  send: <Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Answer<Data>>;
} {
  const client = useClient();
  return useMemo(
    () => ({
      ask: async (document, variables) => answerOf(await client.query(document, variables, { requestPolicy: "network-only" }).toPromise()),
      send: async (document, variables) => answerOf(await client.mutation(document, variables, { ahead: true }).toPromise()),
    }),
    [client],
  );
}

function answerOf<Data>({ data, error }: { data?: Data | undefined; error?: unknown }): Answer<Data> {
  return data && !error ? { data } : { failure: failureOf(error) };
}
