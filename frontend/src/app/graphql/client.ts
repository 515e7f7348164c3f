import { Client } from "@urql/core";
import type { Client as LiveClient } from "graphql-ws";
import { ENDPOINT } from "~/app/session/transport";
import { authorisedFetch } from "./authorisedFetch";
import { askAgain } from "./again";
import { normalisedCache } from "./cache";
import { type Follow, networkExchange } from "./network";
import { positionOf } from "./position";

/** One client, with its own cache, per tenant: nothing of a tenant is ever shown in another. */
export function makeClient(tenantKey: string): Client {
  const again = askAgain();
  return new Client({
    url: ENDPOINT,
    requestPolicy: "cache-and-network",
    exchanges: [again.above, normalisedCache(), again.below, networkExchange(authorisedFetch(tenantKey), forwarder(tenantKey))],
  });
}

/** Follows by WebSocket, whose client is fetched when something is first followed. */
function forwarder(tenantKey: string): Follow {
  let loading: Promise<LiveClient> | undefined;
  const client = () => {
    loading ??= import("./live").then(({ liveClient }) => liveClient(tenantKey));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  return ({ query, variables }, sink) => {
    const resumable = { ...(variables as Record<string, unknown>) };
    let stopped = false;
    let stop = () => {
      stopped = true;
    };
    client().then((live) => {
      if (stopped) return;
      stop = live.subscribe(
        { query, variables: resumable },
        {
          next: (result) => {
            // Read again at each reconnection: delivery goes on after the last change received.
            const position = positionOf(result.data);
            if (position !== undefined) resumable["after"] = position;
            sink.next(result as Parameters<typeof sink.next>[0]);
          },
          error: sink.error,
          complete: sink.complete,
        },
      );
    }, sink.error);
    return () => stop();
  };
}
