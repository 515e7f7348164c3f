import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { HomeLive } from "./components/HomeLive";
import { Panel } from "./components/Panel";

// What awaits its data comes meanwhile, each in a file of its own.
const AttentionLists = lazyPart(() => import("./components/AttentionLists"));
const NetworkBoard = lazyPart(() => import("./components/NetworkBoard"));
const ActivityFeed = lazyPart(() => import("./components/ActivityFeed"));

const AlsoWaiting = lazyPart(() => import("./components/AlsoWaiting"));
const NoGroups = lazyPart(() => import("./components/NoGroups"));

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
  return (
    <PartQuery query={AractHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => {
        const { nodes: programmes } = data.programmes;
        // Networks of facilitators are told by their own room.
        const running = programmes.filter(({ groupCount, rulebook }) => groupCount > 0 && rulebook.groupMin !== null);
        const grouping = programmes.some(({ rulebook }) => rulebook.groupMin !== null);
        return (
          <>
            <HomeLive read={data} />
            {grouping ? (
              <Suspense fallback={<Skeleton lines={4} />}>
                <AttentionLists lists={data} />
              </Suspense>
            ) : null}
            <Suspense fallback={null}>
              <AlsoWaiting />
            </Suspense>
            <Suspense fallback={<Skeleton lines={6} />}>
              {running.map((programme) => (
                <NetworkBoard key={programme.id} programme={programme} />
              ))}
            </Suspense>
            {running.length === 0 ? (
              <Suspense fallback={<Skeleton lines={2} />}>
                <NoGroups programmes={programmes} />
              </Suspense>
            ) : null}
            <Panel title="Activité récente">
              <Suspense fallback={<Skeleton lines={3} />}>
                <ActivityFeed events={data.activity} />
              </Suspense>
            </Panel>
          </>
        );
      }}
    </PartQuery>
  );
}
