import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { ActivityFeed } from "./components/ActivityFeed";
import { AttentionLists } from "./components/AttentionLists";
import { HomeLive } from "./components/HomeLive";
import { ProgrammeLink } from "./components/links";
import { NetworkBoard } from "./components/NetworkBoard";
import { Panel } from "./components/Panel";

const AractHomeQuery = graphql(`
  query AractHome {
    ...HomeLive_query
    ...AttentionLists_query
    programmes(first: 5) {
      nodes {
        id
        title
        groupCount
        rulebook {
          key
          version
          groupMin
        }
        ...NetworkBoard_programme
      }
    }
    activity(first: 8) {
      ...ActivityFeed_events
    }
  }
`);

/** Which groups are late, which are incomplete, which entries wait for me, where is the whole network? */
export default function AractHome() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={AractHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => {
        const { nodes: programmes } = data.programmes;
        const running = programmes.filter(({ groupCount }) => groupCount > 0);
        const grouping = programmes.some(({ rulebook }) => rulebook.groupMin !== null);
        return (
          <>
            <HomeLive read={data} />
            {grouping ? <AttentionLists lists={data} /> : null}
            {running.map((programme) => (
              <NetworkBoard key={programme.id} programme={programme} />
            ))}
            {running.length > 0 ? null : grouping ? (
              <Panel title="Le réseau">
                <p>
                  Aucun groupe n’est encore formé.{" "}
                  <Link to="/$tenant/programmes" params={{ tenant: tenant.key }}>
                    Choisir un programme pour en former un
                  </Link>
                </p>
              </Panel>
            ) : (
              <Panel title="Les programmes de la région">
                {programmes.length === 0 ? (
                  <p>
                    Aucun programme n’est encore ouvert.{" "}
                    <Link to="/$tenant/programmes" params={{ tenant: tenant.key }} search={{ ouvrir: "choisir" }}>
                      Ouvrir un programme
                    </Link>
                  </p>
                ) : (
                  <>
                    <p>Leur cahier des charges accompagne chaque établissement séparément : il n’y a pas de groupe à former.</p>
                    <ul>
                      {programmes.map((programme) => (
                        <li key={programme.id}>
                          <ProgrammeLink programme={programme} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </Panel>
            )}
            <Panel title="Activité récente">
              <ActivityFeed events={data.activity} />
            </Panel>
          </>
        );
      }}
    </PartQuery>
  );
}
