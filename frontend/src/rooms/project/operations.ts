import { graphql } from "~/gql";

export const SetMilestone = graphql(`
  mutation SetMilestone($input: SetMilestoneInput!) {
    setMilestone(input: $input) {
      milestone {
        id
        ...MilestoneLine_milestone
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
