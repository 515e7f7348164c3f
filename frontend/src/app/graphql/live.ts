import { type Client, createClient } from "graphql-ws";
import { useSyncExternalStore } from "react";
import { session } from "~/app/session/session";
import { ENDPOINT } from "~/app/session/transport";

/** The live connection as the header shows it; `idle` when nothing is followed. */
export type LiveStatus = "idle" | "connecting" | "live" | "interrupted";

const listeners = new Set<() => void>();
let status: LiveStatus = "idle";

function set(next: LiveStatus): void {
  if (status === next) return;
  status = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLiveStatus = () => useSyncExternalStore(subscribe, () => status);

const REFUSED = new Set([4401, 4403]);
/** Closed by the server for a fault of ours: trying again would only repeat it. */
const FATAL = new Set([4400, 4406, 4409, 4429]);

/** A lazy `graphql-transport-ws` client: connected while something is followed, again after each interruption. */
export function liveClient(tenantKey: string): Client {
  let used: string | undefined;
  let refused: string | undefined;
  let wanted = false;
  const url = new URL(ENDPOINT, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return createClient({
    url: url.href,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (closed) => session.state().status === "open" && !(closed instanceof CloseEvent && FATAL.has(closed.code)),
    retryWait: (attempt) => new Promise((done) => setTimeout(done, Math.min(500 * 2 ** attempt, 15_000) * (0.7 + Math.random() * 0.6))),
    connectionParams: async () => {
      const access = await session.accessFor(tenantKey, refused);
      used = access?.token;
      return { authorization: `Bearer ${access?.token ?? ""}` };
    },
    on: {
      connecting: () => {
        wanted = true;
        if (status !== "interrupted") set("connecting");
      },
      connected: () => {
        refused = undefined;
        set("live");
      },
      closed: (closed) => {
        const { code, wasClean } = closed as CloseEvent;
        if (REFUSED.has(code)) refused = used;
        wanted = !(wasClean && code === 1000);
        set(wanted ? "interrupted" : "idle");
      },
    },
  });
}
