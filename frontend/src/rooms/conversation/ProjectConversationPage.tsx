import { Link, useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { Conversation } from "~/app/conversation/Conversation";
import { ConversationLive } from "./ConversationLive";

const ProjectConversationQuery = graphql(`
  query ProjectConversation($id: ID!) {
    node(id: $id) {
      id
      ... on Participation {
        establishment {
          id
          name
        }
        group {
          id
          name
          activity(first: 1) {
            edges {
              node {
                position
              }
            }
          }
        }
      }
    }
  }
`);

/** What an establishment, its consultant and the agency say of its project. */
export default function ProjectConversationPage() {
  const { tenant } = useViewer();
  const { participationId } = useParams({ from: "/$tenant/projets/$participationId/discussion" });
  return (
    <PageQuery query={ProjectConversationQuery} variables={{ id: participationId }}>
      {({ node }) => {
        if (!node || !("establishment" in node)) return <NotFound />;
        const { establishment, group } = node;
        return (
          <Page
            key={node.id}
            title={`Discussion : ${establishment.name}`}
            lead={
              <>
                Le projet de l’établissement dans le groupe{" "}
                <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "etablissements" }}>
                  {group.name}
                </Link>
                . Les autres établissements du groupe ne lisent pas cette discussion.
              </>
            }
          >
            <ConversationLive groupId={group.id} from={group.activity.edges[0]?.node.position ?? 0} />
            <Conversation subjectId={participationId} title="Messages" />
          </Page>
        );
      }}
    </PageQuery>
  );
}
