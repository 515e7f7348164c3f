type Session = { endsAt: string; group: { consultant: { id: string } | null } };

/** The planned sessions of this consultant that are over at `now` (milliseconds), the oldest first: their attendance is to be recorded. */
export function toHold<S extends Session>(sessions: readonly S[], consultantId: string, now: number): S[] {
  return sessions
    .filter(({ endsAt, group }) => group.consultant?.id === consultantId && Date.parse(endsAt) <= now)
    .toSorted((a, b) => Date.parse(a.endsAt) - Date.parse(b.endsAt));
}
