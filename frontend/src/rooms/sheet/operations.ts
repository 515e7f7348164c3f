import { graphql } from "~/gql";

/** What a step changes of a sheet. */
export const SheetHead = graphql(`
  fragment SheetHead_sheet on Sheet {
    id
    status
    edition
    title
    anonymous
    note
    publishedEdition
    publishedAt
    version
    noteBy {
      id
      name
    }
    consented
    approvals {
      id
      number
      ...ThreeVoices_request
    }
  }
`);

/** What a sheet says of itself beside its text. */
export const SheetFacts = graphql(`
  fragment SheetFacts_sheet on Sheet {
    id
    kind
    title
    summary
    themes
    fields
    sector
    departements
    size
    establishmentName
    programmeName
    year
    anonymous
    version
    series {
      name
      unit
      target
      points {
        on
        value
      }
    }
  }
`);

export const OpenSheet = graphql(`
  mutation OpenSheet($input: OpenSheetInput!) {
    openSheet(input: $input) {
      sheet {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SheetText = graphql(`
  query SheetText($id: ID!, $vector: String) {
    sheet(id: $id) {
      id
      text(vector: $vector) {
        update
        vector
      }
    }
  }
`);

export const WriteSheetText = graphql(`
  mutation WriteSheetText($input: WriteSheetTextInput!) {
    writeSheetText(input: $input) {
      text {
        update
        vector
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const UpdateSheet = graphql(`
  mutation UpdateSheet($input: UpdateSheetInput!) {
    updateSheet(input: $input) {
      sheet {
        id
        ...SheetFacts_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AskSheetConsent = graphql(`
  mutation AskSheetConsent($input: SheetStepInput!) {
    askSheetConsent(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SubmitSheet = graphql(`
  mutation SubmitSheet($input: SheetStepInput!) {
    submitSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ReturnSheet = graphql(`
  mutation ReturnSheet($input: ReturnSheetInput!) {
    returnSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const PublishSheet = graphql(`
  mutation PublishSheet($input: SheetStepInput!) {
    publishSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WithdrawSheet = graphql(`
  mutation WithdrawSheet($input: WithdrawSheetInput!) {
    withdrawSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ReopenSheet = graphql(`
  mutation ReopenSheet($input: SheetStepInput!) {
    reopenSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DiscardSheet = graphql(`
  mutation DiscardSheet($input: SheetStepInput!) {
    discardSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RestoreSheet = graphql(`
  mutation RestoreSheet($input: SheetStepInput!) {
    restoreSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** Where a picture, a film or its captions are read now, for some time. */
export const SheetMedia = graphql(`
  query SheetMedia($id: ID!) {
    file(id: $id) {
      id
      url(inline: true)
    }
  }
`);

export const TakeSheetFile = graphql(`
  mutation TakeSheetFile($input: TakeSheetFileInput!) {
    takeSheetFile(input: $input) {
      sheet {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetSheetAnonymous = graphql(`
  mutation SetSheetAnonymous($input: SetSheetAnonymousInput!) {
    setSheetAnonymous(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const MaskInSheet = graphql(`
  mutation MaskInSheet($input: MaskInSheetInput!) {
    maskInSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const KeepInSheet = graphql(`
  mutation KeepInSheet($input: KeepInSheetInput!) {
    keepInSheet(input: $input) {
      sheet {
        ...SheetHead_sheet
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

