import { graphql } from "~/gql";

export const SelectPost = graphql(`
  mutation SelectPost($input: SelectPostInput!) {
    selectPost(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const OpenRecruitment = graphql(`
  mutation OpenRecruitment($input: OpenRecruitmentInput!) {
    openRecruitment(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetCommitments = graphql(`
  mutation SetCommitments($input: SetCommitmentsInput!) {
    setCommitments(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const StateContinuation = graphql(`
  mutation StateContinuation($input: StateContinuationInput!) {
    stateContinuation(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const StopPost = graphql(`
  mutation StopPost($input: StopPostInput!) {
    stopPost(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EndPost = graphql(`
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EndMandate = graphql(`
  mutation EndMandate($input: EndMandateInput!) {
    endMandate(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ProposeStructure = graphql(`
  mutation ProposeStructure($input: ProposeStructureInput!) {
    proposeStructure(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RecordAgreement = graphql(`
  mutation RecordAgreement($input: RecordAgreementInput!) {
    recordAgreement(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WaiveStructure = graphql(`
  mutation WaiveStructure($input: WaiveStructureInput!) {
    waiveStructure(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DecideStructure = graphql(`
  mutation DecideStructure($input: DecideStructureInput!) {
    decideStructure(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const HandDeliverable = graphql(`
  mutation HandDeliverable($input: HandDeliverableInput!) {
    handDeliverable(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AcceptDeliverable = graphql(`
  mutation AcceptDeliverable($input: AcceptDeliverableInput!) {
    acceptDeliverable(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const ReturnDeliverable = graphql(`
  mutation ReturnDeliverable($input: ReturnDeliverableInput!) {
    returnDeliverable(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetDeliverableDue = graphql(`
  mutation SetDeliverableDue($input: SetDeliverableDueInput!) {
    setDeliverableDue(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RecordPostMove = graphql(`
  mutation RecordPostMove($input: RecordPostMoveInput!) {
    recordPostMove(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DecidePostAmount = graphql(`
  mutation DecidePostAmount($input: DecidePostAmountInput!) {
    decidePostAmount(input: $input) {
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AppointFacilitator = graphql(`
  mutation AppointFacilitator($input: AppointFacilitatorInput!) {
    appointFacilitator(input: $input) {
      invitationLink
      post {
        id
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetNetworkStep = graphql(`
  mutation SetNetworkStep($input: SetNetworkStepInput!) {
    setNetworkStep(input: $input) {
      network {
        today
        steps {
          id
          plannedOn
          doneOn
          late
          version
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
