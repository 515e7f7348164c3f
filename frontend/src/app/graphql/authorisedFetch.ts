import { session } from "~/app/session/session";
import { RequestError } from "~/app/session/transport";

/** `fetch` with the tenant's access token, renewed ahead of its end and once more when the server refuses it. */
export function authorisedFetch(tenantKey: string): typeof fetch {
  return async (input, init) => {
    const first = await attempt(tenantKey, undefined, input, init);
    if (!(await isRefused(first.response))) return first.response;
    return (await attempt(tenantKey, first.token, input, init)).response;
  };
}

async function attempt(tenantKey: string, spent: string | undefined, input: RequestInfo | URL, init?: RequestInit) {
  const access = await session.accessFor(tenantKey, spent);
  if (!access) throw new RequestError("UNAUTHENTICATED", "signed out");
  const headers = new Headers(init?.headers);
  headers.set("Authorization", `Bearer ${access.token}`);
  return { token: access.token, response: await fetch(input, { ...init, headers }) };
}

async function isRefused(response: Response): Promise<boolean> {
  if (response.status === 401) return true;
  const text = await response.clone().text();
  return text.includes('"UNAUTHENTICATED"') && text.includes('"errors"');
}
