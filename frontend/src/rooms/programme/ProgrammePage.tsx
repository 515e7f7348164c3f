import { useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { RulebookFacts } from "./components/RulebookFacts";

const ProgrammePageQuery = graphql(`
  query ProgrammePage($id: ID!) {
    programme(id: $id) {
      id
      title
      rulebook {
        key
        title
        ...RulebookFacts_rulebook
      }
    }
  }
`);

export default function ProgrammePage() {
  const { programmeId } = useParams({ from: "/$tenant/programmes/$programmeId" });
  const { tenant } = useViewer();
  return (
    <PageQuery query={ProgrammePageQuery} variables={{ id: programmeId }}>
      {({ programme }) =>
        programme ? (
          <Page title={programme.title} context={tenant.name} lead={programme.rulebook.title}>
            <RulebookFacts rulebook={programme.rulebook} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
