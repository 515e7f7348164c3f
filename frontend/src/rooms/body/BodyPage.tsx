import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { BodyAbout } from "./components/BodyAbout";
import { BodyLink } from "./components/BodyLink";
import { BodyMeetings } from "./components/BodyMeetings";
import { BodyMembers } from "./components/BodyMembers";
import { Proposals } from "./components/Proposals";
import { bodyKindName } from "./model/words";
import "./body.css";

const BodyPageQuery = graphql(`
  query BodyPage($id: ID!) {
    body(id: $id) {
      id
      kind
      title
      groupId
      establishmentName
      closedAt
      ...BodyAbout_body
      ...BodyMembers_body
      ...BodyMeetings_body
      ...BodyLink_body
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

const BodyChanged = graphql(`
  subscription BodyChanged($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** A comité or a space of discussion: who, when, what was proposed and what became of it. */
export default function BodyPage() {
  const { tenant, may } = useViewer();
  const { bodyId } = useParams({ from: "/$tenant/instances/$bodyId" });
  return (
    <PageQuery query={BodyPageQuery} variables={{ id: bodyId }}>
      {({ body, activity }, { reload }) => {
        if (!body) return <NotFound />;
        const kind = bodyKindName[body.kind];
        return (
          <Page
            key={body.id}
            title={body.title}
            context={body.establishmentName}
            lead={
              <>
                {body.title === kind ? null : `${kind}, `}
                {body.establishmentName}
                {may("group.view") ? (
                  <>
                    {" ("}
                    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: body.groupId }} search={{ onglet: "instances" }}>
                      comités et espaces du groupe
                    </Link>
                    {")"}
                  </>
                ) : null}
              </>
            }
          >
            <Live from={activity.edges[0]?.node.position ?? 0} />
            <div className="body">
              <BodyAbout body={body} reload={reload} />
              <Proposals bodyId={body.id} open={!body.closedAt} />
              <BodyLink body={body} />
              <BodyMeetings body={body} reload={reload} />
              <BodyMembers body={body} />
            </div>
          </Page>
        );
      }}
    </PageQuery>
  );
}

function Live({ from }: { from: number }) {
  const [after] = useState(from);
  useLive(BodyChanged, { after });
  return null;
}
