type Invitation = { expiresAt: string; acceptedAt: string | null };

/** The invitations that nobody has accepted yet at `now` (milliseconds), the soonest to expire first, each saying whether it has. */
export function pendingOf<I extends Invitation>(invitations: readonly I[], now: number): (I & { expired: boolean })[] {
  return invitations
    .filter(({ acceptedAt }) => acceptedAt === null)
    .map((invitation) => ({ ...invitation, expired: Date.parse(invitation.expiresAt) <= now }))
    .toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
}
