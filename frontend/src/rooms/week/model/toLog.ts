type Session = { id: string; endsAt: string; status: string };
type Entry = { session: { id: string } | null };

/** The sessions that are over, were not cancelled, and of which no day is logged yet. */
export function toLog(sessions: readonly Session[], entries: readonly Entry[], now: number): Set<string> {
  const logged = new Set(entries.map(({ session }) => session?.id));
  return new Set(sessions.filter(({ id, endsAt, status }) => status !== "CANCELLED" && Date.parse(endsAt) <= now && !logged.has(id)).map(({ id }) => id));
}
