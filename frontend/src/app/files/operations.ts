import { graphql } from "~/gql";

export const FilesQuery = graphql(`
  query Files($subjectId: ID!, $trashed: Boolean!, $first: Int!, $gauge: Boolean!) {
    fileShelf(subjectId: $subjectId) {
      subjectId
      mayPut
      gauge @include(if: $gauge) {
        ...Gauge_gauge
      }
      files(trashed: $trashed, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        nodes {
          id
          state
          name
          ...FileLine_file
        }
      }
    }
    uploads {
      id
      subjectId
      name
      size
      received
      expiresAt
    }
  }
`);

export const FileVersionsQuery = graphql(`
  query FileVersions($id: ID!) {
    file(id: $id) {
      id
      versions {
        id
        number
        name
        state
        refusal
        size
        createdAt
        createdBy {
          id
          name
        }
      }
    }
  }
`);

export const FileAddress = graphql(`
  mutation FileAddress($input: FileAddressInput!) {
    fileAddress(input: $input) {
      address {
        path
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RenameFile = graphql(`
  mutation RenameFile($input: RenameFileInput!) {
    renameFile(input: $input) {
      file {
        id
        ...FileLine_file
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const TrashFile = graphql(`
  mutation TrashFile($input: TrashFileInput!) {
    trashFile(input: $input) {
      file {
        id
        trashedAt
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RestoreFile = graphql(`
  mutation RestoreFile($input: RestoreFileInput!) {
    restoreFile(input: $input) {
      file {
        id
        trashedAt
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CreateUpload = graphql(`
  mutation CreateUpload($input: CreateUploadInput!) {
    createUpload(input: $input) {
      destination {
        path
        upload {
          id
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ResumeUpload = graphql(`
  mutation ResumeUpload($input: ResumeUploadInput!) {
    resumeUpload(input: $input) {
      destination {
        path
        upload {
          id
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
