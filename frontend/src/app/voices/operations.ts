import { graphql } from "~/gql";

export const GiveApproval = graphql(`
  mutation GiveApproval($input: GiveApprovalInput!) {
    giveApproval(input: $input) {
      request {
        id
        ...ThreeVoices_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WithdrawApproval = graphql(`
  mutation WithdrawApproval($input: WithdrawApprovalInput!) {
    withdrawApproval(input: $input) {
      request {
        id
        version
        ...ThreeVoices_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
