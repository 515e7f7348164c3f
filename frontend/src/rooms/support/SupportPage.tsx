import { Link, useParams } from "@tanstack/react-router";
import { type ComponentType, Suspense, useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { placeOf } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { Page } from "~/ui/Page";
import { SupportActs } from "./components/SupportActs";
import { SupportFacts } from "./components/SupportFacts";
import { supportStatusName, supportTone } from "./model/words";
import "./support.css";

const SupportPageQuery = graphql(`
  query SupportPage($id: ID!) {
    supportRequest(id: $id) {
      id
      title
      status
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
      group {
        id
        name
      }
      ...SupportFacts_request
      ...SupportActs_request
    }
    activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
  }
`);

const SupportChanged = graphql(`
  subscription SupportChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
    }
  }
`);

/** A request for support: what is asked, who agreed, and what is said of it. */
export default function SupportPage({ discussion: Discussion }: { discussion: ComponentType<{ requestId: string }> }) {
  const { tenant } = useViewer();
  const { requestId } = useParams({ from: "/$tenant/appuis/$requestId" });
  return (
    <PageQuery query={SupportPageQuery} variables={{ id: requestId }}>
      {({ supportRequest: request, activity }, { reload }) =>
        request ? (
          <Page
            key={request.id}
            title={request.title}
            context="Appui de l’Aract"
            badges={<Badge tone={supportTone[request.status]}>{supportStatusName[request.status]}</Badge>}
            lead={
              <>
                Appui de l’Aract à {placeOf(request).name},{" "}
                <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: request.group.id }} search={{ onglet: "appuis" }}>
                  {request.group.name}
                </Link>
              </>
            }
          >
            <Live groupId={request.group.id} from={activity.edges[0]?.node.position ?? 0} />
            <SupportFacts request={request} />
            <SupportActs request={request} reload={reload} />
            <Suspense fallback={<Skeleton lines={3} />}>
              <Discussion requestId={request.id} />
            </Suspense>
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}

function Live({ groupId, from }: { groupId: string; from: number }) {
  const [after] = useState(from);
  useLive(SupportChanged, { groupId, after });
  return null;
}
