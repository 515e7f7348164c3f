import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { RulebookFacts } from "./RulebookFacts";

const RulebookPartQuery = graphql(`
  query RulebookPart($id: ID!) {
    programme(id: $id) {
      id
      rulebook {
        ...RulebookFacts_rulebook
      }
    }
  }
`);

/** The rules that a programme was opened under, fetched when one opens this part. */
export function RulebookPart({ programmeId }: { programmeId: string }) {
  return (
    <PartQuery query={RulebookPartQuery} variables={{ id: programmeId }} loading={<Skeleton />}>
      {({ programme }) => (programme ? <RulebookFacts programmeId={programmeId} rulebook={programme.rulebook} /> : null)}
    </PartQuery>
  );
}
