import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState } from "react";
import { type AnyVariables, createRequest, useClient } from "urql";

/** Follows changes while the page is open; the cache applies what they carry, by id. Returns the last one. */
export function useLive<Data, Variables extends AnyVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  paused = false,
): Data | undefined {
  const client = useClient();
  const [data, setData] = useState<Data>();
  const request = createRequest<Data, Variables>(subscription, variables);
  const [asked, ask] = useState(request);
  if (asked.key !== request.key) ask(request);
  useEffect(() => {
    if (paused) return;
    const { unsubscribe } = client.executeSubscription<Data, Variables>(asked).subscribe((result) => setData((last) => result.data ?? last));
    return unsubscribe;
  }, [client, asked, paused]);
  return data;
}
