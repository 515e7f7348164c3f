import type { FragmentType } from "~/gql";
import { unmask } from "~/gql";
import { readRefusals } from "~/app/graphql/refusals";
import type { Refusal } from "~/lib/refusal";
import { AccessParts } from "./operations";

/** The right to act in one tenant for a few minutes. Kept in memory only. */
export type Access = {
  token: string;
  /** When to stop using it, on this machine's clock (epoch milliseconds). */
  until: number;
  tenant: { key: string; name: string };
  person: { id: string; name: string };
};

const LONGEST_MS = 5 * 60_000;
const SHORTEST_MS = 60_000;
/** Renewed this long before its end, so that no request leaves with a token about to die. */
export const MARGIN_MS = 30_000;

export type AccessAnswer = { access: Access } | { refusals: Refusal[] };

/** Reads the payload of any sign-in mutation. A wrong local clock only makes renewals come earlier. */
export function readAccess(masked: FragmentType<typeof AccessParts>, now: number = Date.now()): AccessAnswer {
  const payload = unmask(AccessParts, masked);
  if (!payload.accessToken || !payload.tenant || !payload.person || !payload.expiresAt) {
    return { refusals: readRefusals(payload.refusals) };
  }
  const life = Math.min(Math.max(Date.parse(payload.expiresAt) - now, SHORTEST_MS), LONGEST_MS);
  const { key, name } = payload.tenant;
  return {
    access: {
      token: payload.accessToken,
      until: now + life,
      tenant: { key, name },
      person: { id: payload.person.id, name: payload.person.name },
    },
  };
}

export const isFresh = (access: Access | null | undefined, now: number = Date.now()): access is Access =>
  Boolean(access && access.until - MARGIN_MS > now);
