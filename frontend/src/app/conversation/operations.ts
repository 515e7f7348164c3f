import { graphql } from "~/gql";

export const ConversationRead = graphql(`
  query Conversation($subjectId: ID!, $reserved: Boolean!, $first: Int!, $before: String) {
    conversation(subjectId: $subjectId, reserved: $reserved, first: $first, before: $before) {
      subjectId
      totalCount
      hasEarlier
      startCursor
      mayReserve
      keptToEstablishment
      messages {
        id
        author {
          id
        }
        ...MessageItem_message
      }
    }
  }
`);

export const ReadersQuery = graphql(`
  query ConversationReaders($subjectId: ID!, $reserved: Boolean!) {
    conversationReaders(subjectId: $subjectId, reserved: $reserved) {
      person {
        id
        name
      }
      role
      establishment {
        id
        name
      }
    }
  }
`);

export const PostMessage = graphql(`
  mutation PostMessage($input: PostMessageInput!) {
    postMessage(input: $input) {
      message {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EditMessage = graphql(`
  mutation EditMessage($input: EditMessageInput!) {
    editMessage(input: $input) {
      message {
        id
        ...MessageItem_message
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WithdrawMessage = graphql(`
  mutation WithdrawMessage($input: WithdrawMessageInput!) {
    withdrawMessage(input: $input) {
      message {
        id
        ...MessageItem_message
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const HideMessage = graphql(`
  mutation HideMessage($input: HideMessageInput!) {
    hideMessage(input: $input) {
      message {
        id
        ...MessageItem_message
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
