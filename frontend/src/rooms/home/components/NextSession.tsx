import { type FragmentType, graphql, unmask } from "~/gql";
import { timeRange, today } from "~/lib/format";
import type { MissingPart } from "~/lib/missing";
import { readinessOf } from "~/lib/readiness";
import { modeName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { soon } from "../model/due";
import { GroupLink, SessionLink } from "./links";

const NextSessionSession = graphql(`
  fragment NextSession_session on Session {
    id
    title
    mode
    startsAt
    endsAt
    place
    videoLink
    establishment {
      id
    }
  }
`);

type Props = {
  session: FragmentType<typeof NextSessionSession>;
  group: { id: string; name: string };
  /** What the group misses; without it, only the time and the place are said. */
  missing?: readonly MissingPart[];
};

/** A session to come: when, where, and whether it is ready. */
export function NextSession({ session: masked, group, missing }: Props) {
  const session = unmask(NextSessionSession, masked);
  const { ready, points } = readinessOf(session, missing ?? []);
  const shown = missing ? points : points.slice(0, 1);
  return (
    <div className="next">
      <p className="next__when">{timeRange(session.startsAt, session.endsAt)}</p>
      <p>
        <SessionLink id={session.id}>{session.title}</SessionLink>, {modeName[session.mode].toLowerCase()}
      </p>
      <p>
        Groupe <GroupLink group={group} at="seances" />, {soon(today(new Date(session.startsAt)), today())}
      </p>
      {missing ? <Badge tone={ready ? "success" : "warning"}>{ready ? "Prête" : "À préparer"}</Badge> : null}
      <ul className="checks">
        {shown.map(({ ok, text }) => (
          <li key={text} className={ok ? "checks__ok" : "checks__todo"}>
            <span className="fr-sr-only">{ok ? "Fait : " : "À faire : "}</span>
            {text}
          </li>
        ))}
      </ul>
      {session.mode === "REMOTE" && session.videoLink && session.videoLink.startsWith("https://") ? (
        <a className="fr-link" href={session.videoLink} target="_blank" rel="noopener noreferrer">
          Rejoindre la visioconférence (nouvel onglet)
        </a>
      ) : null}
    </div>
  );
}
