import { graphql } from "~/gql";

export const AnswerPoll = graphql(`
  mutation AnswerPoll($input: AnswerPollInput!) {
    answerPoll(input: $input) {
      poll {
        id
        ...PollFacts_poll
        ...AnswerForm_poll
        ...SlotRanking_poll
        ...Replies_poll
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const OpenPoll = graphql(`
  mutation OpenPoll($input: OpenPollInput!) {
    openPoll(input: $input) {
      poll {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ChangePoll = graphql(`
  mutation ChangePoll($input: ChangePollInput!) {
    changePoll(input: $input) {
      poll {
        id
        title
        status
        ...PollFacts_poll
        ...AnswerForm_poll
        ...SlotRanking_poll
        ...ChangePollDialog_poll
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ClosePoll = graphql(`
  mutation ClosePoll($input: ClosePollInput!) {
    closePoll(input: $input) {
      poll {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ReopenPoll = graphql(`
  mutation ReopenPoll($input: ReopenPollInput!) {
    reopenPoll(input: $input) {
      poll {
        id
        status
        closesAt
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CancelPoll = graphql(`
  mutation CancelPoll($input: CancelPollInput!) {
    cancelPoll(input: $input) {
      poll {
        id
        status
        cancelReason
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SettlePoll = graphql(`
  mutation SettlePoll($input: SettlePollInput!) {
    settlePoll(input: $input) {
      poll {
        id
        status
        version
        ...PollFacts_poll
        ...SlotRanking_poll
      }
      session {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
