import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { longDate, today } from "~/lib/format";
import { Panel } from "./Panel";

const AwaitedPollsQuery = graphql(`
  query AwaitedPolls {
    awaitedPolls {
      id
      title
      closesAt
      group {
        id
        name
      }
    }
  }
`);

/** The polls that wait for this person's answer. */
export default function AwaitedPolls() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={AwaitedPollsQuery} variables={{}} loading={null} quiet>
      {({ awaitedPolls }) =>
        awaitedPolls.length > 0 ? (
          <Panel title="Votre réponse est attendue" strong>
            <ul className="waiting">
              {awaitedPolls.map(({ id, title, closesAt, group }) => (
                <li key={id}>
                  <span>
                    <Link to="/$tenant/sondages/$pollId" params={{ tenant: tenant.key, pollId: id }}>
                      Trouver une date : {title}
                    </Link>
                  </span>
                  <span className="waiting__detail">
                    {group.name}, jusqu’au {longDate(today(new Date(Date.parse(closesAt) - 1)))}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null
      }
    </PartQuery>
  );
}
