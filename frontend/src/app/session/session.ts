import { useSyncExternalStore } from "react";
import { memory } from "~/lib/storage";
import { type Access, isFresh, MARGIN_MS, readAccess } from "./access";
import { RefreshAccess, SignOut } from "./operations";
import { post, RequestError } from "./transport";

/** `unknown` until the refresh cookie was tried; `ended` when an open session stopped. */
export type SessionState = { status: "unknown" | "open" | "anonymous" | "ended"; access: Access | null };
type Message = { kind: "access"; access: Access } | { kind: "closed" };

const HINT = "session";
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cordee.session");
/** What other tabs obtained, by tenant: a rotated refresh token must not be asked for twice. */
const shared = new Map<string, Access>();
const underway = new Map<string, Promise<Access | null>>();
let state: SessionState = { status: "unknown", access: null };
let renewal: ReturnType<typeof setTimeout> | undefined;

function set(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function open(access: Access): void {
  memory.set(HINT, access.tenant.key);
  shared.set(access.tenant.key, access);
  set({ status: "open", access });
  clearTimeout(renewal);
  renewal = setTimeout(() => void renewIfSeen(access.tenant.key), access.until - MARGIN_MS - Date.now());
}

function close(): void {
  memory.set(HINT, null);
  shared.clear();
  clearTimeout(renewal);
  set({ status: state.status === "open" ? "ended" : "anonymous", access: null });
}

/** Ahead of expiry while the page is looked at; a hidden page renews when it next needs to. */
async function renewIfSeen(tenantKey: string): Promise<void> {
  if (document.visibilityState === "visible") await session.accessFor(tenantKey).catch(() => undefined);
}

async function refresh(tenantKey: string | undefined, spent: string | undefined): Promise<Access | null> {
  const found = tenantKey ? shared.get(tenantKey) : undefined;
  if (isFresh(found) && found.token !== spent) {
    open(found);
    return found;
  }
  try {
    const { refreshAccess } = await post(RefreshAccess, { input: { tenantKey: tenantKey ?? null } });
    const answer = readAccess(refreshAccess);
    if ("access" in answer) {
      open(answer.access);
      channel?.postMessage({ kind: "access", access: answer.access } satisfies Message);
      return answer.access;
    }
    // The session lives, but not for this tenant: the caller says so.
    if (tenantKey) throw new RequestError("FORBIDDEN", answer.refusals[0]?.message ?? "");
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== "UNAUTHENTICATED") throw error;
  }
  close();
  channel?.postMessage({ kind: "closed" } satisfies Message);
  return null;
}

/** One refresh at a time across all tabs: the server takes a second use of a refresh token for a theft. */
function alone<T>(task: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request("cordee.refresh", task) : task();
}

export const session = {
  state: () => state,
  /** Whether this browser has a session to try; an anonymous visitor causes no request. */
  hinted: () => memory.get(HINT),

  /**
   * A right to act in `tenantKey` (the last tenant when absent), renewed when needed; `null` when one must sign in.
   * `spent` is a token that the server has just refused. Throws `FORBIDDEN` for a tenant that is not the person's.
   */
  accessFor(tenantKey?: string, spent?: string): Promise<Access | null> {
    const held = state.access;
    if (isFresh(held) && held.token !== spent && (!tenantKey || held.tenant.key === tenantKey)) return Promise.resolve(held);
    if (!held && !session.hinted()) {
      if (state.status === "unknown") set({ status: "anonymous", access: null });
      return Promise.resolve(null);
    }
    const key = tenantKey ?? "";
    const running = underway.get(key);
    if (running) return running;
    const task = alone(() => refresh(tenantKey, spent)).finally(() => underway.delete(key));
    underway.set(key, task);
    return task;
  },

  /** Takes what a sign-in mutation gave. */
  adopt(access: Access): void {
    open(access);
    channel?.postMessage({ kind: "access", access } satisfies Message);
  },

  /** Ends the session here, on the server and in the other tabs. */
  async signOut(): Promise<void> {
    // By the cookie alone: an access token that has just expired would be refused, and leave the device signed in.
    await post(SignOut, {});
    memory.set(HINT, null);
    // What was being typed was this person's; a session that merely ends keeps it for when one comes back.
    memory.forget("brouillon.");
    memory.forget("saisie.");
    shared.clear();
    clearTimeout(renewal);
    set({ status: "anonymous", access: null });
    channel?.postMessage({ kind: "closed" } satisfies Message);
  },

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
  if (data.kind === "access") {
    // Someone else signed in in another tab: the cookie is theirs now.
    if (state.access && state.access.person.id !== data.access.person.id) {
      shared.clear();
      set({ status: "ended", access: null });
    }
    shared.set(data.access.tenant.key, data.access);
    if (state.access?.tenant.key === data.access.tenant.key) open(data.access);
  } else if (data.kind === "closed" && state.status === "open") {
    close();
  }
});

export const useSession = () => useSyncExternalStore(session.subscribe, session.state);
