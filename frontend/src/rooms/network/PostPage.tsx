import { useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Citation } from "~/ui/Citation";
import { Notice } from "~/ui/Notice";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { DeliverableDialogs } from "./components/DeliverableDialogs";
import { Facilitators } from "./components/Facilitators";
import { MoneyDialogs } from "./components/MoneyDialogs";
import { NetworkLive } from "./components/NetworkLive";
import { PostActions } from "./components/PostActions";
import { PostDeliverables } from "./components/PostDeliverables";
import { PostDialogs } from "./components/PostDialogs";
import { PostFacts } from "./components/PostFacts";
import { PostMoney } from "./components/PostMoney";
import { PostSteps } from "./components/PostSteps";
import { StepDialog } from "./components/StepDialog";
import { StructureDialogs } from "./components/StructureDialogs";
import { Structures } from "./components/Structures";
import { postStatusName, postStatusTone } from "./model/words";
import "./network.css";

const PostPageQuery = graphql(`
  query PostPage($id: ID!) {
    activity(programmeId: $id, first: 1) {
      ...NetworkLive_events
    }
    network(programmeId: $id) {
      programme {
        id
        title
      }
      rule {
        ...PostFacts_rule
      }
      ...StepDialog_network
      ...PostSteps_network
      posts {
        id
        number
        status
        lateCount
        organisation {
          id
          name
        }
        warnings {
          message
          citation {
            source
            line
            endLine
            text
          }
        }
        ...PostActions_post
        ...PostFacts_post
        ...Facilitators_post
        ...Structures_post
        ...PostSteps_post
        ...PostDeliverables_post
        ...PostMoney_post
        ...PostDialogs_post
        ...StructureDialogs_post
        ...DeliverableDialogs_post
        ...MoneyDialogs_post
      }
    }
  }
`);

/** A facilitator's post: its organisation, who holds it, its structures, its steps, what it delivers, its money. */
export default function PostPage() {
  const { may } = useViewer();
  return may("post.view") ? <Post /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Post() {
  const { tenant } = useViewer();
  const { programmeId, postId } = useParams({ from: "/$tenant/programmes/$programmeId/postes/$postId" });
  return (
    <PageQuery query={PostPageQuery} variables={{ id: programmeId }}>
      {({ network, activity }, { reload }) => {
        const post = network?.posts.find(({ id }) => id === postId);
        if (!network || !post) return <NotFound />;
        return (
          <Page
            key={post.id}
            title={`Poste ${post.number} : ${post.organisation.name}`}
            context={network.programme.title}
            badges={
              <>
                <Badge tone={postStatusTone[post.status]}>{postStatusName[post.status]}</Badge>
                {post.lateCount > 0 ? <Badge tone="error">{count(post.lateCount, "retard")}</Badge> : null}
              </>
            }
            breadcrumb={
              <BackLink to="/$tenant/programmes/$programmeId/reseau" params={{ tenant: tenant.key, programmeId }}>
                Réseau des animateurs
              </BackLink>
            }
            actions={<PostActions post={post} />}
          >
            <NetworkLive programmeId={programmeId} read={activity} />
            {post.warnings.map(({ message, citation }) => (
              <Notice key={message} tone="warning">
                <p>
                  {message} {citation ? <Citation citation={citation} /> : null}
                </p>
              </Notice>
            ))}
            <PostFacts post={post} rule={network.rule} />
            <Facilitators post={post} />
            <Structures post={post} />
            <PostSteps network={network} post={post} />
            <PostDeliverables post={post} />
            <PostMoney post={post} />
            <PostDialogs post={post} reload={reload} />
            <StructureDialogs post={post} reload={reload} />
            <DeliverableDialogs posts={[post]} reload={reload} />
            <MoneyDialogs post={post} reload={reload} />
            <StepDialog network={network} reload={reload} />
          </Page>
        );
      }}
    </PageQuery>
  );
}
