import { useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { NotFound } from "~/app/states/FailureState";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { AnswerForm } from "./components/AnswerForm";
import { CancelPollDialog } from "./components/CancelPollDialog";
import { ChangePollDialog } from "./components/ChangePollDialog";
import { ClosePollDialog } from "./components/ClosePollDialog";
import { PollActions } from "./components/PollActions";
import { PollFacts } from "./components/PollFacts";
import { PollLive } from "./components/PollLive";
import { PollStatusBadge } from "./components/PollStatusBadge";
import { ReopenPollDialog } from "./components/ReopenPollDialog";
import { Replies } from "./components/Replies";
import { SettleDialog } from "./components/SettleDialog";
import { SlotRanking } from "./components/SlotRanking";
import "./poll.css";

const PollPageQuery = graphql(`
  query PollPage($id: ID!) {
    poll(id: $id) {
      id
      title
      status
      group {
        id
        name
        acts
        activity(first: 1) {
          edges {
            node {
              position
            }
          }
        }
      }
      ...PollActions_poll
      ...PollFacts_poll
      ...AnswerForm_poll
      ...SlotRanking_poll
      ...Replies_poll
      ...SettleDialog_poll
      ...ClosePollDialog_poll
      ...ReopenPollDialog_poll
      ...CancelPollDialog_poll
      ...ChangePollDialog_poll
    }
  }
`);

/** One poll for a date: one's answer first, then what all the answers come to. */
export default function PollPage() {
  const { pollId } = useParams({ from: "/$tenant/sondages/$pollId" });
  return (
    <PageQuery query={PollPageQuery} variables={{ id: pollId }}>
      {({ poll }, { reload }) => {
        if (!poll) return <NotFound />;
        const leading = poll.group.acts.includes("poll.open");
        return (
          <Page
            key={poll.id}
            title={`Trouver une date : ${poll.title}`}
            context={poll.group.name}
            badges={<PollStatusBadge status={poll.status} />}
            actions={leading ? <PollActions poll={poll} /> : undefined}
          >
            <PollFacts poll={poll} />
            <PollLive groupId={poll.group.id} from={poll.group.activity.edges[0]?.node.position ?? 0} />
            <AnswerForm poll={poll} reload={reload} />
            <SlotRanking poll={poll} leading={leading} />
            <Replies poll={poll} />
            {leading ? (
              <>
                <SettleDialog poll={poll} reload={reload} />
                <ClosePollDialog poll={poll} reload={reload} />
                <ReopenPollDialog poll={poll} reload={reload} />
                <CancelPollDialog poll={poll} reload={reload} />
                <ChangePollDialog poll={poll} reload={reload} />
              </>
            ) : null}
          </Page>
        );
      }}
    </PageQuery>
  );
}
