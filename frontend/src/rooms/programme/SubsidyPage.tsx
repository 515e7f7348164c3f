import { Link, useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { SubsidyTable } from "./components/SubsidyTable";
import { periodOf } from "./model/period";
import "./programme.css";

const SubsidyPageQuery = graphql(`
  query SubsidyPage($id: ID!) {
    programme(id: $id) {
      id
      title
      startsOn
      endsOn
      ...SubsidyTable_programme
    }
  }
`);

const SubsidyLive = graphql(`
  subscription SubsidyLive($programmeId: ID!, $after: JournalPosition) {
    programmeChanged(programmeId: $programmeId, after: $after) {
      position
    }
  }
`);

export default function SubsidyPage() {
  const { may } = useViewer();
  return may("subsidy.view") ? <Subsidy /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Subsidy() {
  const { programmeId } = useParams({ from: "/$tenant/programmes/$programmeId/subvention" });
  const { tenant, may } = useViewer();
  useLive(SubsidyLive, { programmeId }, !may("journal.view"));
  return (
    <PageQuery query={SubsidyPageQuery} variables={{ id: programmeId }}>
      {({ programme }) =>
        programme ? (
          <Page
            title="Subvention par département"
            context={programme.title}
            lead={`${programme.title}${periodOf(programme.startsOn, programme.endsOn)}`}
            breadcrumb={
              <p className="back">
                <Link to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId }} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
                  {programme.title}
                </Link>
              </p>
            }
          >
            <SubsidyTable programme={programme} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
