import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { CancelDialog } from "./components/CancelDialog";
import { HoldDialog } from "./components/HoldDialog";
import { MoveDialog } from "./components/MoveDialog";
import { PlanDialog } from "./components/PlanDialog";
import { SequencePath } from "./components/SequencePath";
import { SessionList } from "./components/SessionList";
import "./session.css";

const SessionsTabQuery = graphql(`
  query SessionsTab($id: ID!) {
    group(id: $id) {
      id
      ...SequencePath_group
      ...SessionList_group
      ...PlanDialog_group
      ...MoveDialog_group
      ...CancelDialog_group
      ...HoldDialog_group
    }
  }
`);

/** The sessions of the group along its sequences. */
export default function SessionsTab({ groupId }: { groupId: string }) {
  return (
    <PartQuery query={SessionsTabQuery} variables={{ id: groupId }}>
      {({ group }, { reload }) =>
        group ? (
          <>
            <SequencePath group={group} />
            <SessionList group={group} />
            <PlanDialog group={group} />
            <MoveDialog group={group} reload={reload} />
            <CancelDialog group={group} reload={reload} />
            <HoldDialog group={group} reload={reload} />
          </>
        ) : null
      }
    </PartQuery>
  );
}
