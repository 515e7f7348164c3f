import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Panel } from "./Panel";

const ConsultantProjectsQuery = graphql(`
  query ConsultantProjects($me: ID!) {
    groups(first: 50, filter: { consultantId: $me }) {
      nodes {
        id
        name
        status
        participations {
          id
          establishment {
            id
            name
          }
        }
      }
    }
  }
`);

/** The projects of the establishments that one accompanies, group by group. */
export default function ProjectLinks() {
  const { tenant, person } = useViewer();
  return (
    <PartQuery query={ConsultantProjectsQuery} variables={{ me: person.id }}>
      {({ groups }) => {
        const open = groups.nodes.filter(({ status, participations }) => status !== "CLOSED" && participations.length > 0);
        if (open.length === 0) return null;
        return (
          <Panel title="Projets des établissements">
            <ul className="plain-list">
              {open.map(({ id, name, participations }) => (
                <li key={id}>
                  <span className="muted">{name}</span>
                  <ul className="plain-list home__projects">
                    {participations.map(({ id: participationId, establishment }) => (
                      <li key={participationId}>
                        <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId }}>
                          {establishment.name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Panel>
        );
      }}
    </PartQuery>
  );
}
