import { ReadyBadge } from "~/app/readiness/Readiness";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { SessionStatus } from "~/gql/graphql";
import { sessionStatusName } from "~/lib/terms";
import { useNow } from "~/lib/useNow";
import { Badge, type BadgeTone } from "~/ui/Badge";

const SessionBadgesSession = graphql(`
  fragment SessionBadges_session on Session {
    id
    status
    endsAt
    ...Readiness_session
  }
`);

const TONES: Record<SessionStatus, BadgeTone> = { PLANNED: "info", HELD: "success", CANCELLED: "neutral" };

/** Where the session stands, in a word or two. */
export function SessionBadges({ session: masked }: { session: FragmentType<typeof SessionBadgesSession> }) {
  const session = unmask(SessionBadgesSession, masked);
  const { status, endsAt } = session;
  const now = useNow();
  const over = status === "PLANNED" && Date.parse(endsAt) <= now;
  if (over) return <Badge tone="warning">À enregistrer</Badge>;
  return (
    <>
      <Badge tone={TONES[status]}>{sessionStatusName[status]}</Badge>
      {status === "PLANNED" ? <ReadyBadge session={session} /> : null}
    </>
  );
}
