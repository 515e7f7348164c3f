import { graphql } from "~/gql";

export const CreateCollection = graphql(`
  mutation CreateCollection($input: CreateCollectionInput!) {
    createCollection(input: $input) {
      collection {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const UpdateCollection = graphql(`
  mutation UpdateCollection($input: UpdateCollectionInput!) {
    updateCollection(input: $input) {
      collection {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DeleteCollection = graphql(`
  mutation DeleteCollection($input: DeleteCollectionInput!) {
    deleteCollection(input: $input) {
      id
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetLicence = graphql(`
  mutation SetLicence($input: SetLicenceInput!) {
    setLicence(input: $input) {
      library {
        licence
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
