import type { Quota, SessionKind, SessionStatus } from "~/gql/graphql";
import { today } from "~/lib/format";

type Session = { id: string; title: string; kind: SessionKind; status: SessionStatus; startsAt: string; establishment: { id: string } | null };
export type Guess = { quota: Quota; establishmentId: string; session: { id: string; title: string } };

const QUOTA_OF: Record<SessionKind, Quota> = { SEQUENCE: "COLLECTIVE", INDIVIDUAL: "INDIVIDUAL", FOLLOW_UP: "FOLLOW_UP" };

/** What a day's work was probably for: the session of that day in Paris, the last one when there are several. */
export function guessFor(day: string, sessions: readonly Session[]): Guess | null {
  const session = sessions
    .filter(({ status, startsAt }) => status !== "CANCELLED" && today(new Date(startsAt)) === day)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .at(-1);
  if (!session) return null;
  const { id, title, kind, establishment } = session;
  return { quota: QUOTA_OF[kind], establishmentId: establishment?.id ?? "", session: { id, title } };
}

/** The session that an entry belongs to: the guessed one, as long as the entry still is of its kind. */
export function sessionOf(guess: Guess | null, quota: string, establishmentId: string): string | null {
  if (!guess || guess.quota !== quota) return null;
  return quota === "INDIVIDUAL" && guess.establishmentId !== establishmentId ? null : guess.session.id;
}

type Group = { id: string; sessions: readonly Session[]; quotas: readonly { quota: Quota; remainingHalfDays: number }[] };
const leaves = ({ quotas }: Group) => quotas.some(({ remainingHalfDays }) => remainingHalfDays > 0);

/** The group that one probably worked for: the one with a session that day, else the last one logged to, else the first, as long as days are left. */
export function likelyGroup<G extends Group>(groups: readonly G[], day: string, last: string | null): G | undefined {
  const open = groups.filter(leaves);
  return open.find(({ sessions }) => guessFor(day, sessions) !== null) ?? open.find(({ id }) => id === last) ?? open[0] ?? groups[0];
}

/** The first quota that has days left, in the rulebook's order. */
export function openQuota({ quotas }: Pick<Group, "quotas">): Quota {
  return (quotas.find(({ remainingHalfDays }) => remainingHalfDays > 0) ?? quotas[0])?.quota ?? "COLLECTIVE";
}
