import { useParams } from "@tanstack/react-router";
import { type ComponentType, Suspense } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { BackLink } from "~/ui/BackLink";
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
      rulebook {
        key
        version
        kind
      }
      ...SubsidyTable_programme
    }
  }
`);

type Parts = { network: ComponentType<{ programmeId: string }> };

/** A programme's money: by département, or post by post where it pays for posts. */
export default function SubsidyPage({ network }: Parts) {
  const { may } = useViewer();
  return may("subsidy.view") ? <Subsidy network={network} /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Subsidy({ network: Network }: Parts) {
  const { programmeId } = useParams({ from: "/$tenant/programmes/$programmeId/subvention" });
  const { tenant, may } = useViewer();
  return (
    <PageQuery query={SubsidyPageQuery} variables={{ id: programmeId, live: may("journal.view") }}>
      {({ programme, activity }) =>
        programme ? (
          <Page
            title={programme.rulebook.kind === "facilitator_network" ? "Subvention par poste" : "Subvention par département"}
            context={programme.title}
            lead={`${programme.title}${periodOf(programme.startsOn, programme.endsOn)}`}
            breadcrumb={
              <BackLink to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId }}>
                {programme.title}
              </BackLink>
            }
          >
            {activity ? <ProgrammeLive key={programmeId} programmeId={programmeId} read={activity} /> : null}
            {programme.rulebook.kind === "facilitator_network" ? (
              <Suspense fallback={<Skeleton />}>
                <Network programmeId={programmeId} />
              </Suspense>
            ) : (
              <SubsidyTable programme={programme} />
            )}
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
