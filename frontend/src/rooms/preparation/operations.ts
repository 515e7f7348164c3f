import { graphql } from "~/gql";

export const PrepareSession = graphql(`
  mutation PrepareSession($input: PrepareSessionInput!) {
    prepareSession(input: $input) {
      session {
        id
        ...PlanPanel_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AnswerSession = graphql(`
  mutation AnswerSession($input: AnswerSessionInput!) {
    answerSession(input: $input) {
      session {
        id
        ...AnswerList_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const TickChecklistItem = graphql(`
  mutation TickChecklistItem($input: TickChecklistItemInput!) {
    tickChecklistItem(input: $input) {
      session {
        id
        ...Checklist_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AddChecklistItem = graphql(`
  mutation AddChecklistItem($input: AddChecklistItemInput!) {
    addChecklistItem(input: $input) {
      session {
        id
        ...Checklist_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RemoveChecklistItem = graphql(`
  mutation RemoveChecklistItem($input: RemoveChecklistItemInput!) {
    removeChecklistItem(input: $input) {
      session {
        id
        ...Checklist_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ProposeChecklist = graphql(`
  mutation ProposeChecklist($input: ProposeChecklistInput!) {
    proposeChecklist(input: $input) {
      session {
        id
        ...Checklist_session
        ...Readiness_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AddSessionDocument = graphql(`
  mutation AddSessionDocument($input: AddSessionDocumentInput!) {
    addSessionDocument(input: $input) {
      session {
        id
        ...DocumentList_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RemoveSessionDocument = graphql(`
  mutation RemoveSessionDocument($input: RemoveSessionDocumentInput!) {
    removeSessionDocument(input: $input) {
      session {
        id
        ...DocumentList_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
