import { type Client, createClient } from "graphql-ws";
import { session } from "~/app/session/session";
import { ENDPOINT } from "~/app/session/transport";
import { liveStatus, setLiveStatus } from "./liveStatus";

/** A token that does not hold, or no longer: come again with a new one. */
const REFUSED = 4403;
/** Signed out, or a right lost: not to be asked again. */
const UNAUTHORISED = 4401;
/** Closed for good; the rest is tried again, after a while. */
const FATAL = new Set([4400, UNAUTHORISED, 4406, 4409, 4429]);
const codeOf = (closed: unknown) => (closed instanceof CloseEvent ? closed.code : 0);

/** A lazy `graphql-transport-ws` client: connected while something is followed, again after each interruption. */
export function liveClient(tenantKey: string): Client {
  let used: string | undefined;
  let refused: string | undefined;
  let socket: WebSocket | undefined;
  const url = new URL(ENDPOINT, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";

  // A new token is handed over the open socket, so that it outlives the old one.
  session.subscribe(() => {
    const { access } = session.state();
    if (!access || access.tenant.key !== tenantKey || access.token === used || socket?.readyState !== WebSocket.OPEN) return;
    used = access.token;
    socket.send(JSON.stringify({ type: "ping", payload: { authorization: `Bearer ${access.token}` } }));
  });

  return createClient({
    url: url.href,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (closed) => session.state().status === "open" && !FATAL.has(codeOf(closed)),
    retryWait: (attempt) => new Promise((done) => setTimeout(done, Math.min(500 * 2 ** attempt, 15_000) * (0.7 + Math.random() * 0.6))),
    connectionParams: async () => {
      // Offline: the server refuses the empty token, and the connection is tried again.
      const access = await session.accessFor(tenantKey, refused).catch(() => null);
      used = access?.token;
      return { authorization: `Bearer ${used ?? ""}` };
    },
    on: {
      connecting: () => {
        if (liveStatus() !== "interrupted") setLiveStatus("connecting");
      },
      connected: (opened) => {
        socket = opened as WebSocket;
        refused = undefined;
        setLiveStatus("live");
      },
      closed: (closed) => {
        socket = undefined;
        const code = codeOf(closed);
        if (code === REFUSED) refused = used;
        // Signed out elsewhere? Asking for a token again tells, and leads to the sign-in page.
        if (code === UNAUTHORISED) session.accessFor(tenantKey, used).catch(() => undefined);
        setLiveStatus(code === 1000 || FATAL.has(code) ? "idle" : "interrupted");
      },
    },
  });
}
