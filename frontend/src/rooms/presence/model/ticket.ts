import type { AttendanceMode, HalfDay } from "~/gql/graphql";

/** The right to sign that a scan gave to this browser, as long as its tab is open. */
export type Ticket = {
  tenant: string;
  ticket: string;
  attendanceSheetId: string;
  expiresAt: string;
  title: string;
  halfDay: HalfDay;
  mode: AttendanceMode;
  startsAt: string;
  endsAt: string;
  place: string | null;
  confirmation: string;
};

// In the tab alone, never in the address: a link to the page carries no right.
const TICKET = "cordee.emargement.passage";
const BROWSER = "cordee.emargement.navigateur";

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return held.get(key) ?? null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    if (value === null) held.delete(key);
    else held.set(key, value);
  }
}

/** For a browser that keeps nothing: as long as the page is open. */
const held = new Map<string, string>();

/** What this browser keeps for itself, without which its ticket is worth nothing. */
export function browserSecret(): string {
  const known = read(BROWSER);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  write(BROWSER, secret);
  return secret;
}

export function keepTicket(ticket: Ticket | null): void {
  write(TICKET, ticket ? JSON.stringify(ticket) : null);
}

/** The ticket of a tenant that this browser holds and that is still worth something. */
export function heldTicket(tenant: string, now: number = Date.now()): Ticket | null {
  const text = read(TICKET);
  if (!text) return null;
  try {
    const ticket = JSON.parse(text) as Ticket;
    return ticket.tenant === tenant && Date.parse(ticket.expiresAt) > now ? ticket : null;
  } catch {
    return null;
  }
}
