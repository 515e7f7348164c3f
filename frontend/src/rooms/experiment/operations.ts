import { graphql } from "~/gql";

export const SavePriority = graphql(`
  mutation SavePriority($input: SavePriorityInput!) {
    savePriority(input: $input) {
      priority {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RankPriorities = graphql(`
  mutation RankPriorities($input: RankPrioritiesInput!) {
    rankPriorities(input: $input) {
      priorities {
        id
        rank
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SaveExperiment = graphql(`
  mutation SaveExperiment($input: SaveExperimentInput!) {
    saveExperiment(input: $input) {
      experiment {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SaveExperimentAction = graphql(`
  mutation SaveExperimentAction($input: SaveExperimentActionInput!) {
    saveExperimentAction(input: $input) {
      action {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetActionStatus = graphql(`
  mutation SetActionStatus($input: SetActionStatusInput!) {
    setActionStatus(input: $input) {
      action {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DecideExperiment = graphql(`
  mutation DecideExperiment($input: DecideExperimentInput!) {
    decideExperiment(input: $input) {
      experiment {
        id
        status
        decision
        decisionReason
        decidedOn
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SaveEvaluation = graphql(`
  mutation SaveEvaluation($input: SaveEvaluationInput!) {
    saveEvaluation(input: $input) {
      evaluation {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SaveIndicator = graphql(`
  mutation SaveIndicator($input: SaveIndicatorInput!) {
    saveIndicator(input: $input) {
      indicator {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SaveMeasure = graphql(`
  mutation SaveMeasure($input: SaveMeasureInput!) {
    saveMeasure(input: $input) {
      indicator {
        id
        ...IndicatorPanel_indicator
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RemoveMeasure = graphql(`
  mutation RemoveMeasure($input: RemoveMeasureInput!) {
    removeMeasure(input: $input) {
      indicator {
        id
        ...IndicatorPanel_indicator
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SubmitPlan = graphql(`
  mutation SubmitPlan($input: SubmitPlanInput!) {
    submitPlan(input: $input) {
      sealed {
        id
      }
      request {
        id
        ...ThreeVoices_request
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
