import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { CarriedOver } from "./components/SessionTasks";
import "./minutes.css";

const CarriedOverPart = graphql(`
  query CarriedOverPart($id: ID!) {
    session(id: $id) {
      id
      status
      ...SessionTasks_session
    }
  }
`);

/** Before a session, on its agenda: what earlier ones left to do. */
export default function CarriedOverPartOf({ sessionId }: { sessionId: string }) {
  return (
    <PartQuery query={CarriedOverPart} variables={{ id: sessionId }}>
      {({ session }) => (session && session.status !== "CANCELLED" ? <CarriedOver session={session} /> : null)}
    </PartQuery>
  );
}
