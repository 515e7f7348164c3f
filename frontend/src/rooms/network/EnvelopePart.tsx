import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { EnvelopeTable } from "./components/EnvelopeTable";
import "./network.css";

const EnvelopePartQuery = graphql(`
  query EnvelopePart($id: ID!) {
    network(programmeId: $id) {
      ...EnvelopeTable_network
    }
  }
`);

/** The subsidy of a network, post by post. */
export default function EnvelopePart({ programmeId }: { programmeId: string }) {
  return (
    <PartQuery query={EnvelopePartQuery} variables={{ id: programmeId }}>
      {({ network }) => (network ? <EnvelopeTable network={network} /> : null)}
    </PartQuery>
  );
}
