import type { SessionStatus } from "~/gql/graphql";

type Rule = { number: number; title: string };
type Session = { sequence: number | null; status: SessionStatus; startsAt: string; endsAt: string };

/** Where a group is with one collective sequence. `toHold` is planned, over, and not yet recorded as held. */
export type SequenceState = "held" | "planned" | "toHold" | "none";
export type SequenceCell<S extends Session> = Rule & { state: SequenceState; session: S | null };

/**
 * One cell for each sequence of the rulebook, in order. A session that was held counts before a planned one,
 * the soonest of several planned ones counts, and cancelled ones don't. `now` is an instant.
 */
export function sequenceCells<S extends Session>(rules: readonly Rule[], sessions: readonly S[], now: string): SequenceCell<S>[] {
  return rules
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, title }) => {
      const own = sessions.filter(({ sequence, status }) => sequence === number && status !== "CANCELLED");
      const held = own.filter(({ status }) => status === "HELD").toSorted(byStart).at(-1);
      const session = held ?? own.toSorted(byStart)[0] ?? null;
      return { number, title, session, state: stateOf(session, now) };
    });
}

const byStart = (a: Session, b: Session) => instant(a.startsAt) - instant(b.startsAt);
const instant = (iso: string) => Date.parse(iso);

function stateOf(session: Session | null, now: string): SequenceState {
  if (!session) return "none";
  if (session.status === "HELD") return "held";
  return instant(session.endsAt) < instant(now) ? "toHold" : "planned";
}
