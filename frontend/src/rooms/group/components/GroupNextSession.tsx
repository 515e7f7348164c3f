import { Link } from "@tanstack/react-router";
import { ReadinessPoints, ReadyBadge } from "~/app/readiness/Readiness";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { timeRange } from "~/lib/format";
import { modeName } from "~/lib/terms";

const GroupNextSessionGroup = graphql(`
  fragment GroupNextSession_group on Group {
    id
    status
    acts
    nextSession {
      id
      ...Readiness_session
      title
      mode
      startsAt
      endsAt
      videoLink
      establishment {
        id
        name
      }
    }
  }
`);

/** The next session, and what it still needs to be ready. */
export function GroupNextSession({ group: masked }: { group: FragmentType<typeof GroupNextSessionGroup> }) {
  const { tenant } = useViewer();
  const group = unmask(GroupNextSessionGroup, masked);
  const { nextSession: session } = group;
  const planning = group.acts.includes("session.plan") && group.status !== "CLOSED";
  if (!session) {
    return (
      <p>
        Aucune séance n’est programmée.{" "}
        {planning ? (
          <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "seances", faire: "programmer" }} resetScroll={false}>
            Programmer une séance
          </Link>
        ) : null}
      </p>
    );
  }
  return (
    <div className="next-session">
      <p className="fr-text--lg next-session__when">{timeRange(session.startsAt, session.endsAt)}</p>
      <p>
        {session.title}
        {session.establishment ? `, ${session.establishment.name}` : null} · {modeName[session.mode].toLowerCase()} <ReadyBadge session={session} />
      </p>
      <ReadinessPoints session={session} />
      {session.mode === "REMOTE" && session.videoLink?.startsWith("https://") ? (
        <p>
          <a href={session.videoLink} target="_blank" rel="noopener noreferrer">
            Rejoindre la visioconférence (nouvel onglet)
          </a>
        </p>
      ) : null}
      <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: session.id }}>
        {planning ? "Préparer la séance" : "Voir la séance"}
      </Link>
    </div>
  );
}
