import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { halfDays, longDate } from "~/lib/format";
import { useNow } from "~/lib/useNow";
import { toHold } from "../model/waiting";
import { GroupLink, SessionLink } from "./links";

const WaitingListSession = graphql(`
  fragment WaitingList_session on Session {
    id
    title
    endsAt
    group {
      id
      name
      consultant {
        id
      }
    }
  }
`);

const WaitingListEntries = graphql(`
  fragment WaitingList_entries on DayEntryConnection {
    totalCount
    nodes {
      id
      status
      halfDays
      workedOn
      returnReason
      group {
        id
        name
      }
    }
    totals {
      draftHalfDays
    }
  }
`);

const WaitingListAhead = graphql(`
  fragment WaitingList_ahead on Session {
    id
    title
    startsAt
    readiness {
      ready
    }
    group {
      id
      name
      consultant {
        id
      }
    }
  }
`);

type Props = {
  sessions: readonly FragmentType<typeof WaitingListSession>[];
  ahead: readonly FragmentType<typeof WaitingListAhead>[];
  /** The next session, which has a place of its own. */
  next: string | undefined;
  entries: FragmentType<typeof WaitingListEntries>;
};

/** What only this consultant can do now: correct, record, submit. */
export default function WaitingList({ sessions: maskedSessions, ahead: maskedAhead, next, entries: maskedEntries }: Props) {
  const { person, tenant } = useViewer();
  const now = useNow();
  const sessions = toHold(unmask(WaitingListSession, maskedSessions), person.id, now);
  const unready = unmask(WaitingListAhead, maskedAhead).filter(({ id, readiness, group }) => id !== next && !readiness.ready && group.consultant?.id === person.id);
  const { nodes, totals } = unmask(WaitingListEntries, maskedEntries);
  const returned = nodes.filter(({ status }) => status === "RETURNED");
  if (sessions.length === 0 && unready.length === 0 && returned.length === 0 && totals.draftHalfDays === 0) return <p>Rien ne vous attend : tout est à jour.</p>;
  return (
    <ul className="waiting">
      {returned.map(({ id, halfDays: worked, workedOn, group, returnReason }) => (
        <li key={id}>
          <span>
            <strong>À corriger</strong> : {halfDays(worked)} du {longDate(workedOn)}, <GroupLink group={group} at="jours" />
          </span>
          {returnReason ? <span className="waiting__detail">{returnReason}</span> : null}
        </li>
      ))}
      {sessions.map(({ id, title, endsAt, group }) => (
        <li key={id}>
          <span>
            <strong>Séance à consigner</strong> : <SessionLink id={id}>{title}</SessionLink>, le {longDate(endsAt)}, <GroupLink group={group} at="seances" />
          </span>
        </li>
      ))}
      {unready.map(({ id, title, startsAt, group }) => (
        <li key={id}>
          <span>
            <strong>À préparer</strong> : <SessionLink id={id}>{title}</SessionLink>, le {longDate(startsAt)}, <GroupLink group={group} at="seances" />
          </span>
        </li>
      ))}
      {totals.draftHalfDays > 0 ? (
        <li>
          <span>
            <strong>À transmettre</strong> :{" "}
            <Link to="/$tenant/jours" params={{ tenant: tenant.key }} search={{ statut: "DRAFT" }}>
              {halfDays(totals.draftHalfDays)} en brouillon
            </Link>
          </span>
        </li>
      ) : null}
    </ul>
  );
}
