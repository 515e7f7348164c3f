import { graphql } from "~/gql";

export const CreateBody = graphql(`
  mutation CreateBody($input: CreateBodyInput!) {
    createBody(input: $input) {
      body {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const UpdateBody = graphql(`
  mutation UpdateBody($input: UpdateBodyInput!) {
    updateBody(input: $input) {
      body {
        id
        ...BodyAbout_body
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CloseBody = graphql(`
  mutation CloseBody($input: CloseBodyInput!) {
    closeBody(input: $input) {
      body {
        id
        ...BodyAbout_body
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AddBodyMember = graphql(`
  mutation AddBodyMember($input: AddBodyMemberInput!) {
    addBodyMember(input: $input) {
      body {
        id
        ...BodyMembers_body
      }
      invitationLink
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EndBodyMember = graphql(`
  mutation EndBodyMember($input: EndBodyMemberInput!) {
    endBodyMember(input: $input) {
      body {
        id
        ...BodyMembers_body
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RecordBodyMeeting = graphql(`
  mutation RecordBodyMeeting($input: RecordBodyMeetingInput!) {
    recordBodyMeeting(input: $input) {
      body {
        id
        ...BodyMeetings_body
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const IssueBodyLink = graphql(`
  mutation IssueBodyLink($input: IssueBodyLinkInput!) {
    issueBodyLink(input: $input) {
      body {
        id
        ...BodyLink_body
      }
      address
      qrPath
      qrSize
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RevokeBodyLink = graphql(`
  mutation RevokeBodyLink($input: RevokeBodyLinkInput!) {
    revokeBodyLink(input: $input) {
      body {
        id
        ...BodyLink_body
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const MakeProposal = graphql(`
  mutation MakeProposal($input: MakeProposalInput!) {
    makeProposal(input: $input) {
      proposal {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AnswerProposal = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      proposal {
        id
        ...ProposalItem_proposal
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetAsideProposal = graphql(`
  mutation SetAsideProposal($input: SetAsideProposalInput!) {
    setAsideProposal(input: $input) {
      proposal {
        id
        ...ProposalItem_proposal
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
