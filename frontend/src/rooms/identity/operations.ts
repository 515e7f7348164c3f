import { graphql } from "~/gql";

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...Access_parts
    }
  }
`);
