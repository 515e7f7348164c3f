import { graphql } from "~/gql";

/** All that is on a board, and how its vote stands. */
export const BoardView = graphql(`
  fragment BoardView_board on Board {
    id
    participationId
    schemeLabel
    fields {
      key
      label
    }
    cards {
      ...BoardCard_card
    }
    withdrawnCards {
      ...BoardCard_card
    }
    clusters {
      id
      field
      title
      version
      priorities {
        id
        title
        rank
      }
    }
    voting
    dotsEach
    dotsLeft
    dotsPlaced
    voters
    linkExpiresAt
    version
  }
`);

export const BoardCard = graphql(`
  fragment BoardCard_card on BoardCard {
    id
    kind
    field
    clusterId
    text
    origin
    ownDots
    dots
    version
  }
`);

export const OpenBoard = graphql(`
  mutation OpenBoard($input: OpenBoardInput!) {
    openBoard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SetBoardDots = graphql(`
  mutation SetBoardDots($input: SetBoardDotsInput!) {
    setBoardDots(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const OpenBoardVotes = graphql(`
  mutation OpenBoardVotes($input: OpenBoardVotesInput!) {
    openBoardVotes(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const CloseBoardVotes = graphql(`
  mutation CloseBoardVotes($input: CloseBoardVotesInput!) {
    closeBoardVotes(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AddBoardCard = graphql(`
  mutation AddBoardCard($input: AddBoardCardInput!) {
    addBoardCard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EditBoardCard = graphql(`
  mutation EditBoardCard($input: EditBoardCardInput!) {
    editBoardCard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const MoveBoardCard = graphql(`
  mutation MoveBoardCard($input: MoveBoardCardInput!) {
    moveBoardCard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const WithdrawBoardCard = graphql(`
  mutation WithdrawBoardCard($input: WithdrawBoardCardInput!) {
    withdrawBoardCard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const AddBoardCluster = graphql(`
  mutation AddBoardCluster($input: AddBoardClusterInput!) {
    addBoardCluster(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const RenameBoardCluster = graphql(`
  mutation RenameBoardCluster($input: RenameBoardClusterInput!) {
    renameBoardCluster(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const DissolveBoardCluster = graphql(`
  mutation DissolveBoardCluster($input: DissolveBoardClusterInput!) {
    dissolveBoardCluster(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const VoteBoardCard = graphql(`
  mutation VoteBoardCard($input: VoteBoardCardInput!) {
    voteBoardCard(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const FreezeBoard = graphql(`
  mutation FreezeBoard($input: FreezeBoardInput!) {
    freezeBoard(input: $input) {
      snapshot {
        id
        number
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SubmitBoardSnapshot = graphql(`
  mutation SubmitBoardSnapshot($input: SubmitBoardSnapshotInput!) {
    submitBoardSnapshot(input: $input) {
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

export const IssueBoardLink = graphql(`
  mutation IssueBoardLink($input: IssueBoardLinkInput!) {
    issueBoardLink(input: $input) {
      board {
        ...BoardView_board
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

export const RevokeBoardLink = graphql(`
  mutation RevokeBoardLink($input: RevokeBoardLinkInput!) {
    revokeBoardLink(input: $input) {
      board {
        ...BoardView_board
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
