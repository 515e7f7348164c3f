import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Session = typeof import("./session");
const requests: { query: string; variables: { input: { tenantKey: string | null } } }[] = [];
let answer: () => unknown;
let tokens = 0;

const granted = (tenantKey: string, seconds = 300) => {
  tokens += 1;
  return {
    accessToken: `token-${tokens}`,
    expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
    tenant: { id: "t", key: tenantKey, name: tenantKey },
    person: { id: "p", name: "Inès" },
    refusals: [],
  };
};
const fresh = (): Promise<Session> => {
  vi.resetModules();
  return import("./session");
};

beforeEach(() => {
  requests.length = 0;
  tokens = 0;
  localStorage.clear();
  answer = () => ({ data: { refreshAccess: granted(requests.at(-1)?.variables.input.tenantKey ?? "occitanie") } });
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    requests.push(JSON.parse(body));
    await Promise.resolve();
    return { json: async () => answer() };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks nothing of the server for an anonymous visitor", async () => {
  const { session } = await fresh();
  expect(await session.accessFor("occitanie")).toBeNull();
  expect(requests).toHaveLength(0);
  expect(session.state().status).toBe("anonymous");
});

it("refreshes once for many who ask at the same time, then keeps the token", async () => {
  localStorage.setItem("cordee.session", "occitanie");
  const { session } = await fresh();
  const all = await Promise.all([1, 2, 3].map(() => session.accessFor("occitanie")));
  await session.accessFor("occitanie");
  expect(new Set(all.map((access) => access?.token))).toEqual(new Set(["token-1"]));
  expect(requests).toHaveLength(1);
});

it("refreshes again for a token that the server refused, and for another tenant", async () => {
  localStorage.setItem("cordee.session", "occitanie");
  const { session } = await fresh();
  const first = await session.accessFor("occitanie");
  expect((await session.accessFor("occitanie", first?.token))?.token).toBe("token-2");
  expect((await session.accessFor("hauts-de-france"))?.tenant.key).toBe("hauts-de-france");
  expect(requests.map(({ variables }) => variables.input.tenantKey)).toEqual(["occitanie", "occitanie", "hauts-de-france"]);
});

it("renews ahead of the end, whatever the local clock says", async () => {
  vi.useFakeTimers();
  localStorage.setItem("cordee.session", "occitanie");
  answer = () => ({ data: { refreshAccess: granted("occitanie", -3600) } });
  const { session } = await fresh();
  await session.accessFor("occitanie");
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(requests).toHaveLength(2);
});

it("forgets the session when the server no longer knows it", async () => {
  localStorage.setItem("cordee.session", "occitanie");
  answer = () => ({ errors: [{ message: "no", extensions: { code: "UNAUTHENTICATED" } }] });
  const { session } = await fresh();
  expect(await session.accessFor("occitanie")).toBeNull();
  expect(session.hinted()).toBeNull();
});

it("keeps the session through a network failure, and through a tenant that is not the person's", async () => {
  localStorage.setItem("cordee.session", "occitanie");
  const { session } = await fresh();
  answer = () => {
    throw new TypeError("network");
  };
  await expect(session.accessFor("occitanie")).rejects.toMatchObject({ code: "NETWORK" });
  answer = () => ({
    data: { refreshAccess: { ...granted("x"), accessToken: null, refusals: [{ __typename: "InvalidInput", message: "Espace inconnu.", inputField: "tenantKey" }] } },
  });
  await expect(session.accessFor("bretagne")).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(session.hinted()).toBe("occitanie");
});

it("takes what another tab obtained instead of spending the cookie again, and ends with it", async () => {
  localStorage.setItem("cordee.session", "occitanie");
  const { session } = await fresh();
  await session.accessFor("occitanie");
  const other = new BroadcastChannel("cordee.session");
  const access = { token: "from-tab", until: Date.now() + 200_000, tenant: { key: "occitanie", name: "Occitanie" }, person: { id: "p", name: "Inès" } };
  other.postMessage({ kind: "access", access });
  await vi.waitFor(() => expect(session.state().access?.token).toBe("from-tab"));
  expect((await session.accessFor("occitanie", "token-1"))?.token).toBe("from-tab");
  expect(requests).toHaveLength(1);
  other.postMessage({ kind: "closed" });
  await vi.waitFor(() => expect(session.state().status).toBe("ended"));
  other.close();
});
