import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, useSubscription } from "urql";

/** Follows changes while the page is open; the cache applies what they carry, by id. Returns the last one. */
export function useLive<Data, Variables extends AnyVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  paused = false,
): Data | undefined {
  const [{ data }] = useSubscription<Data, Data, AnyVariables>({
    query: subscription as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause: paused,
  });
  return data;
}
