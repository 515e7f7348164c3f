import { graphql } from "~/gql";

export const AskSupport = graphql(`
  mutation AskSupport($input: AskSupportInput!) {
    askSupport(input: $input) {
      supportRequest {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ProposeSupport = graphql(`
  mutation ProposeSupport($input: ProposeSupportInput!) {
    proposeSupport(input: $input) {
      supportRequest {
        id
        ...SupportFacts_request
        ...SupportActs_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AgreeSupport = graphql(`
  mutation AgreeSupport($input: AgreeSupportInput!) {
    agreeSupport(input: $input) {
      supportRequest {
        id
        ...SupportFacts_request
        ...SupportActs_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EndSupport = graphql(`
  mutation EndSupport($input: EndSupportInput!) {
    endSupport(input: $input) {
      supportRequest {
        id
        ...SupportFacts_request
        ...SupportActs_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
