import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { ENDPOINT } from "~/app/session/transport";
import { authorisedFetch } from "./authorisedFetch";
import { normalisedCache } from "./cache";
import { liveClient } from "./live";

/** One client, with its own cache, per tenant: nothing of a tenant is ever shown in another. */
export function makeClient(tenantKey: string): Client {
  const live = liveClient(tenantKey);
  return new Client({
    url: ENDPOINT,
    fetch: authorisedFetch(tenantKey),
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    exchanges: [
      normalisedCache(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => {
          const resumable = { ...(variables as Record<string, unknown>) };
          return {
            subscribe: (sink) => ({
              unsubscribe: live.subscribe({ query: query ?? "", variables: resumable }, {
                next: (result) => {
                  // Read again at each reconnection: delivery goes on after the last change received.
                  const position = positionOf(result.data);
                  if (position !== undefined) resumable["after"] = position;
                  sink.next(result as Parameters<typeof sink.next>[0]);
                },
                error: (error) => sink.error(error instanceof Error ? error : new Error(String(error))),
                complete: () => sink.complete(),
              }),
            }),
          };
        },
      }),
    ],
  });
}

function positionOf(data: Record<string, unknown> | null | undefined): number | undefined {
  for (const value of Object.values(data ?? {})) {
    const position = (value as { position?: unknown } | null)?.position;
    if (typeof position === "number") return position;
  }
  return undefined;
}
