import { graphql } from "~/gql";

export const PlanRestitution = graphql(`
  mutation PlanRestitution($input: PlanRestitutionInput!) {
    planRestitution(input: $input) {
      restitution {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const UpdateRestitution = graphql(`
  mutation UpdateRestitution($input: UpdateRestitutionInput!) {
    updateRestitution(input: $input) {
      restitution {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const PublishRestitution = graphql(`
  mutation PublishRestitution($input: PublishRestitutionInput!) {
    publishRestitution(input: $input) {
      restitution {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CancelRestitution = graphql(`
  mutation CancelRestitution($input: CancelRestitutionInput!) {
    cancelRestitution(input: $input) {
      restitution {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const TickRegistration = graphql(`
  mutation TickRegistration($input: TickRegistrationInput!) {
    tickRegistration(input: $input) {
      registration {
        id
        cameAt
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RemoveRegistration = graphql(`
  mutation RemoveRegistration($input: RemoveRegistrationInput!) {
    removeRegistration(input: $input) {
      restitution {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
