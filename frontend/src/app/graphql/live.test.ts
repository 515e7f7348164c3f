import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Message = { type: string; id?: string; payload?: Record<string, unknown> };

class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static readonly CONNECTING = 0;
  static readonly CLOSING = 2;
  static all: FakeSocket[] = [];
  readyState = FakeSocket.CONNECTING;
  protocol = "graphql-transport-ws";
  sent: Message[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    FakeSocket.all.push(this);
    queueMicrotask(() => {
      this.readyState = FakeSocket.OPEN;
      this.onopen?.();
    });
  }
  send(text: string): void {
    const message = JSON.parse(text) as Message;
    this.sent.push(message);
    if (message.type === "connection_init") queueMicrotask(() => this.say({ type: "connection_ack" }));
  }
  say(message: Message): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  close(code = 1000): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.(new CloseEvent("close", { code, wasClean: true }));
  }
}

const access = (token: string) => ({ token, until: Date.now() + 300_000, tenant: { key: "occitanie", name: "Occitanie" }, person: { id: "p", name: "Inès" } });
const QUERY = "subscription Live($after: JournalPosition) { activity(after: $after) { position } }";

async function follow() {
  vi.resetModules();
  const { session } = await import("~/app/session/session");
  const { makeClient } = await import("./client");
  session.adopt(access("token-1"));
  const positions: unknown[] = [];
  const { unsubscribe } = makeClient("occitanie")
    .subscription(QUERY, {})
    .subscribe(({ data, error }) => positions.push(error ? "error" : data?.activity?.position));
  return { session, positions, unsubscribe };
}
const socket = async (index: number): Promise<FakeSocket> => {
  await vi.waitFor(() => expect(FakeSocket.all[index]?.sent.some(({ type }) => type === "subscribe")).toBe(true), { timeout: 3000 });
  return FakeSocket.all[index] as FakeSocket;
};
const sent = (from: FakeSocket, type: string) => from.sent.find((message) => message.type === type);
const deliver = (to: FakeSocket, position: number) =>
  to.say({ type: "next", id: sent(to, "subscribe")?.id ?? "", payload: { data: { activity: { __typename: "Change", position } } } });

beforeEach(() => {
  FakeSocket.all = [];
  localStorage.clear();
  vi.stubGlobal("WebSocket", FakeSocket);
});
afterEach(() => vi.unstubAllGlobals());

it("goes on after the last change received when the connection comes back", async () => {
  const { positions, unsubscribe } = await follow();
  const first = await socket(0);
  expect(sent(first, "connection_init")?.payload).toEqual({ authorization: "Bearer token-1" });
  expect(sent(first, "subscribe")?.payload).toMatchObject({ variables: {} });
  deliver(first, 41);
  deliver(first, 42);
  first.close(1012);
  const second = await socket(1);
  expect(sent(second, "subscribe")?.payload).toMatchObject({ variables: { after: 42 } });
  deliver(second, 43);
  await vi.waitFor(() => expect(positions).toEqual([41, 42, 43]));
  unsubscribe();
});

it("hands a renewed token over the open socket", async () => {
  const { session, unsubscribe } = await follow();
  const first = await socket(0);
  session.adopt(access("token-2"));
  expect(sent(first, "ping")?.payload).toEqual({ authorization: "Bearer token-2" });
  session.adopt(access("token-2"));
  expect(first.sent.filter(({ type }) => type === "ping")).toHaveLength(1);
  unsubscribe();
});

it("asks for a new token when the server refuses this one", async () => {
  const { session, unsubscribe } = await follow();
  const asked = vi.spyOn(session, "accessFor").mockImplementation(async (_tenant, spent) => access(spent === "token-1" ? "token-9" : "token-1"));
  (await socket(0)).close(4403);
  const second = await socket(1);
  expect(sent(second, "connection_init")?.payload).toEqual({ authorization: "Bearer token-9" });
  expect(asked).toHaveBeenCalledWith("occitanie", "token-1");
  unsubscribe();
});

it("does not come again once signed out or deprived of the right", async () => {
  const { session } = await follow();
  const first = await socket(0);
  const asked = vi.spyOn(session, "accessFor").mockResolvedValue(null);
  first.close(4401);
  await new Promise((done) => setTimeout(done, 1200));
  expect(FakeSocket.all).toHaveLength(1);
  expect(asked).toHaveBeenCalledTimes(1);
});
