import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
import { AnswerList } from "./components/AnswerList";
import "./preparation.css";

const AnswersPartQuery = graphql(`
  query AnswersPart($id: ID!) {
    session(id: $id) {
      id
      ...AnswerList_session
    }
  }
`);

/** Who comes. */
export default function AnswersPart({ sessionId }: SessionPartProps) {
  return (
    <PartQuery query={AnswersPartQuery} variables={{ id: sessionId }}>
      {({ session }) => (session ? <AnswerList session={session} /> : null)}
    </PartQuery>
  );
}
