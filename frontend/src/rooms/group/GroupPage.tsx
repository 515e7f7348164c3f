import { useParams, useSearch } from "@tanstack/react-router";
import { type ComponentType, Suspense } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
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
import { GroupLive } from "./components/GroupLive";
import { MissingParts } from "./components/MissingParts";
import { type Tab, tabName, tabNeeds, TABS } from "./model/tabs";
import "./group.css";

const GroupPageQuery = graphql(`
  query GroupPage($id: ID!) {
    group(id: $id) {
      id
      name
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
  const { onglet = "apercu" } = useSearch({ from: "/$tenant/groupes/$groupId" });
  const Section = sections[onglet];
  return (
    <PageQuery query={GroupPageQuery} variables={{ id: groupId }}>
      {({ group }, { reload }) =>
        group ? (
          <Page
            key={group.id}
            title={group.name}
            context={onglet === "apercu" ? tenant.name : tabName[onglet]}
            badges={<GroupBadges group={group} />}
            actions={<GroupActions group={group} reload={reload} />}
          >
            <GroupFacts group={group} />
            <MissingParts group={group} />
            <Tabs
              label="Parties du groupe"
              tabs={TABS.filter((key) => may(tabNeeds[key] ?? "group.view")).map((key) => ({
                key,
                label: tabName[key],
                link: { to: "/$tenant/groupes/$groupId", params: { tenant: tenant.key, groupId }, search: key === "apercu" ? {} : { onglet: key } },
                current: key === onglet,
              }))}
            />
            <GroupLive groupId={groupId} from={group.activity.edges[0]?.node.position ?? 0} />
            <KeepFocus label={tabName[onglet]} className="group-part">
              <Suspense fallback={<Skeleton />}>
                <Section key={onglet} groupId={groupId} />
              </Suspense>
            </KeepFocus>
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
