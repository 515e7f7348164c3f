import { graphql } from "~/gql";

/** A questionnaire, in one of its versions. */
export const AssessmentSchemeParts = graphql(`
  fragment AssessmentScheme_parts on AssessmentScheme {
    version
    proposed
    title
    note
    blocks {
      key
      title
      items {
        key
        text
      }
    }
    scale {
      step
      label
    }
  }
`);

/** A round: its questionnaire, what the reader answered, and its profile once it is closed. */
export const AssessmentRoundParts = graphql(`
  fragment AssessmentRound_parts on AssessmentRound {
    id
    number
    title
    openedAt
    closedAt
    version
    scheme {
      ...AssessmentScheme_parts
    }
    answered {
      voice
      complete
    }
    ownAnswer {
      version
      items {
        key
        step
      }
      comments {
        block
        text
      }
    }
    profile {
      block
      title
      mean
      answered
      unknown
      strength
      priority
    }
    comments {
      block
      text
    }
  }
`);

export const OpenAssessment = graphql(`
  mutation OpenAssessment($input: OpenAssessmentInput!) {
    openAssessment(input: $input) {
      round {
        ...AssessmentRound_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CloseAssessment = graphql(`
  mutation CloseAssessment($input: CloseAssessmentInput!) {
    closeAssessment(input: $input) {
      round {
        ...AssessmentRound_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AnswerAssessment = graphql(`
  mutation AnswerAssessment($input: AnswerAssessmentInput!) {
    answerAssessment(input: $input) {
      round {
        ...AssessmentRound_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WriteAssessmentScheme = graphql(`
  mutation WriteAssessmentScheme($input: WriteAssessmentSchemeInput!) {
    writeAssessmentScheme(input: $input) {
      scheme {
        ...AssessmentScheme_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
