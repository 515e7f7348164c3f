import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
import { Checklist } from "./components/Checklist";
import "./preparation.css";

const ChecklistPartQuery = graphql(`
  query ChecklistPart($id: ID!) {
    session(id: $id) {
      id
      ...Checklist_session
    }
  }
`);

/** What whoever runs the session makes ready; others do not see it. */
export default function ChecklistPart({ sessionId }: SessionPartProps) {
  return (
    <PartQuery query={ChecklistPartQuery} variables={{ id: sessionId }}>
      {({ session }) => (session ? <Checklist session={session} /> : null)}
    </PartQuery>
  );
}
