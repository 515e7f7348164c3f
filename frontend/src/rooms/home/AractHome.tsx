import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { ActivityFeed } from "./components/ActivityFeed";
import { AttentionLists } from "./components/AttentionLists";
import { HomeLive } from "./components/HomeLive";
import { NetworkBoard } from "./components/NetworkBoard";
import { Panel } from "./components/Panel";

const AractHomeQuery = graphql(`
  query AractHome {
    ...HomeLive_query
    ...AttentionLists_query
    programmes(first: 5) {
      nodes {
        id
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
        const running = data.programmes.nodes.filter(({ groupCount }) => groupCount > 0);
        return (
          <>
            <HomeLive read={data} />
            <AttentionLists lists={data} />
            {running.map((programme) => (
              <NetworkBoard key={programme.id} programme={programme} />
            ))}
            {running.length === 0 ? (
              <Panel title="Le réseau">
                {data.programmes.nodes.some(({ rulebook }) => rulebook.groupMin !== null) ? (
                  <p>
                    Aucun groupe n’est encore formé.{" "}
                    <Link to="/$tenant/programmes" params={{ tenant: tenant.key }}>
                      Choisir un programme pour en former un
                    </Link>
                  </p>
                ) : (
                  <p>
                    Les programmes ouverts dans cette région accompagnent chaque établissement séparément : leur cahier des charges ne prévoit pas de groupes.{" "}
                    <Link to="/$tenant/programmes" params={{ tenant: tenant.key }}>
                      Voir les programmes
                    </Link>
                  </p>
                )}
              </Panel>
            ) : null}
            <Panel title="Activité récente">
              <ActivityFeed events={data.activity} />
            </Panel>
          </>
        );
      }}
    </PartQuery>
  );
}
