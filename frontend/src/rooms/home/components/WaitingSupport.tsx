import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { halfDays, longDate } from "~/lib/format";
import { placeOf } from "~/lib/seats";
import { Panel } from "./Panel";

const WaitingSupportQuery = graphql(`
  query WaitingSupport {
    supportRequests(waitingForMe: true, first: 8) {
      totalCount
      nodes {
        id
        title
        halfDays
        movedAt
        establishment {
          id
          name
        }
        post {
          id
          number
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

/** The requests for support on which one has still to say something. */
export default function WaitingSupport() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={WaitingSupportQuery} variables={{}} quiet>
      {({ supportRequests: { nodes, totalCount } }) =>
        nodes.length === 0 ? null : (
          <Panel title="Appuis de l’Aract : votre accord est attendu">
            <ul className="waiting">
              {nodes.map(({ id, title, halfDays: days, movedAt, establishment, post }) => (
                <li key={id}>
                  <Link to="/$tenant/appuis/$requestId" params={{ tenant: tenant.key, requestId: id }}>
                    {title}
                  </Link>
                  <span className="waiting__detail">
                    {placeOf({ establishment, post }).name}, {days === null ? "durée à proposer" : halfDays(days)}, le {longDate(movedAt)}
                  </span>
                </li>
              ))}
            </ul>
            {totalCount > nodes.length ? <p className="muted">{totalCount - nodes.length} autres demandes attendent.</p> : null}
          </Panel>
        )
      }
    </PartQuery>
  );
}
