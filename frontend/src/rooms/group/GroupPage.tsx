import { useParams, useSearch } from "@tanstack/react-router";
import { type ComponentType, Suspense } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { GroupLive } from "~/app/live/GroupLive";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { KeepFocus } from "~/ui/KeepFocus";
import { Page } from "~/ui/Page";
import { Tabs } from "~/ui/Tabs";
import { GroupActions } from "./components/GroupActions";
import { GroupBadges } from "./components/GroupBadges";
import { GroupFacts } from "./components/GroupFacts";
import { MissingParts } from "./components/MissingParts";
import { type Tab, tabName, tabNeeds, tabsOf } from "./model/tabs";
import "./group.css";

const GroupPageQuery = graphql(`
  query GroupPage($id: ID!) {
    group(id: $id) {
      id
      name
      kind
      activity(first: 1) {
        edges {
          node {
            position
          }
        }
      }
      ...GroupActions_group
      ...GroupBadges_group
      ...GroupFacts_group
      ...MissingParts_group
    }
  }
`);

/** A group: what it is, what it misses, and its parts, each at its own address. */
export default function GroupPage({ sections }: { sections: Record<Tab, ComponentType<{ groupId: string }>> }) {
  const { tenant, may } = useViewer();
  const { groupId } = useParams({ from: "/$tenant/groupes/$groupId" });
  const { onglet } = useSearch({ from: "/$tenant/groupes/$groupId" });
  return (
    <PageQuery query={GroupPageQuery} variables={{ id: groupId }}>
      {({ group }, { reload }) => {
        if (!group) return <NotFound />;
        const tabs = tabsOf(group.kind);
        const tab = tabs.find((one) => one === onglet) ?? tabs[0] ?? "seances";
        const Section = sections[tab];
        return (
          <Page
            key={group.id}
            title={group.name}
            context={tab === tabs[0] ? tenant.name : tabName[tab]}
            badges={<GroupBadges group={group} />}
            actions={<GroupActions group={group} reload={reload} />}
          >
            <GroupFacts group={group} />
            <MissingParts group={group} />
            <Tabs
              label="Parties du groupe"
              tabs={tabs.filter((key) => may(tabNeeds[key] ?? "group.view")).map((key) => ({
                key,
                label: tabName[key],
                link: { to: "/$tenant/groupes/$groupId", params: { tenant: tenant.key, groupId }, search: key === tabs[0] ? {} : { onglet: key } },
                current: key === tab,
              }))}
            />
            <GroupLive groupId={groupId} from={group.activity.edges[0]?.node.position ?? 0} />
            <KeepFocus label={tabName[tab]} className="group-part">
              <Suspense fallback={<Skeleton />}>
                <Section key={tab} groupId={groupId} />
              </Suspense>
            </KeepFocus>
          </Page>
        );
      }}
    </PageQuery>
  );
}
