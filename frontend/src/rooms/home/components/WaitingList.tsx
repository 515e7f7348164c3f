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

type Props = { sessions: readonly FragmentType<typeof WaitingListSession>[]; entries: FragmentType<typeof WaitingListEntries> };

/** What only this consultant can do now: correct, record, submit. */
export function WaitingList({ sessions: maskedSessions, entries: maskedEntries }: Props) {
  const { person, tenant } = useViewer();
  const now = useNow();
  const sessions = toHold(unmask(WaitingListSession, maskedSessions), person.id, now);
  const { nodes, totals } = unmask(WaitingListEntries, maskedEntries);
  const returned = nodes.filter(({ status }) => status === "RETURNED");
  if (sessions.length === 0 && returned.length === 0 && totals.draftHalfDays === 0) return <p>Rien ne vous attend : tout est à jour.</p>;
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
