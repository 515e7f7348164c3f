import { graphql } from "~/gql";

export const SubscribeCalendar = graphql(`
  mutation SubscribeCalendar($input: SubscribeCalendarInput!) {
    subscribeCalendar(input: $input) {
      calendarFeed {
        id
        ...FeedAddress_feed
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RenewCalendarFeed = graphql(`
  mutation RenewCalendarFeed($input: RenewCalendarFeedInput!) {
    renewCalendarFeed(input: $input) {
      calendarFeed {
        id
        ...FeedAddress_feed
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RevokeCalendarFeed = graphql(`
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) {
    revokeCalendarFeed(input: $input) {
      id
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
