import { graphql } from "~/gql";

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...Access_parts
    }
  }
`);

/** Whose session this browser has. */
export const SessionOwner = graphql(`
  query SessionOwner {
    viewer {
      person {
        id
        email
      }
    }
  }
`);
