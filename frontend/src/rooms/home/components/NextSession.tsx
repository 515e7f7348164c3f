import type { ReactNode } from "react";
import { type FragmentType, graphql, unmask } from "~/gql";
import { timeRange, today } from "~/lib/format";
import { modeName } from "~/lib/terms";
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
  }
`);

type Props = {
  session: FragmentType<typeof NextSessionSession>;
  group: { id: string; name: string };
  /** Whether it is ready, for those who prepare it; others are told where it is. */
  children?: ReactNode;
};

/** A session to come: when, where, and whether it is ready. */
export default function NextSession({ session: masked, group, children }: Props) {
  const session = unmask(NextSessionSession, masked);
  const remote = session.mode === "REMOTE";
  return (
    <div className="next">
      <p className="next__when">{timeRange(session.startsAt, session.endsAt)}</p>
      <p>
        <SessionLink id={session.id}>{session.title}</SessionLink>, {modeName[session.mode].toLowerCase()}
      </p>
      <p>
        Groupe <GroupLink group={group} at="seances" />, {soon(today(new Date(session.startsAt)), today())}
      </p>
      {children ?? <p>{remote ? null : session.place ? `Lieu : ${session.place}` : "Le lieu reste à indiquer."}</p>}
      {remote && session.videoLink?.startsWith("https://") ? (
        <a className="fr-link" href={session.videoLink} target="_blank" rel="noopener noreferrer">
          Rejoindre la visioconférence (nouvel onglet)
        </a>
      ) : null}
    </div>
  );
}
