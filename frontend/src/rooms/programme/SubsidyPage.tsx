import { Link, useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { ProgrammeLive } from "./components/ProgrammeLive";
import { SubsidyTable } from "./components/SubsidyTable";
import { periodOf } from "./model/period";
import "./programme.css";

const SubsidyPageQuery = graphql(`
  query SubsidyPage($id: ID!, $live: Boolean!) {
    activity(programmeId: $id, first: 1) @include(if: $live) {
      ...ProgrammeLive_events
    }
    programme(id: $id) {
      id
      title
      startsOn
      endsOn
      ...SubsidyTable_programme
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
  return (
    <PageQuery query={SubsidyPageQuery} variables={{ id: programmeId, live: may("journal.view") }}>
      {({ programme, activity }) =>
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
            {activity ? <ProgrammeLive key={programmeId} programmeId={programmeId} read={activity} /> : null}
            <SubsidyTable programme={programme} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
