import { graphql } from "~/gql";

export const AccessParts = graphql(`
  fragment Access_parts on AccessPayload {
    accessToken
    expiresAt
    tenant {
      id
      key
      name
    }
    person {
      id
      name
    }
    refusals {
      ...Refusal_parts
    }
  }
`);

export const RefreshAccess = graphql(`
  mutation RefreshAccess($input: RefreshAccessInput!) {
    refreshAccess(input: $input) {
      ...Access_parts
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`);
