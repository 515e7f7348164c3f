import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { euros, percent } from "~/lib/format";
import { EmptyState } from "~/ui/EmptyState";
import { Figures } from "./components/Figures";
import { HomeLive } from "./components/HomeLive";
import { Panel } from "./components/Panel";
import { subsidyOf } from "./model/subsidy";

// Below what one looks at first: each comes in a file of its own.
const SlippageList = lazyPart(() => import("./components/SlippageList"));
const NoSubsidy = lazyPart(() => import("./components/NoSubsidy"));
const ProgrammeSubsidy = lazyPart(() => import("./components/ProgrammeSubsidy"));

const ArsHomeQuery = graphql(`
  query ArsHome {
    ...HomeLive_query
    programmes(first: 10) {
      totalCount
      nodes {
        id
        rulebook {
          key
          version
          groupMin
        }
        subsidy {
          total {
            sponsorCents
            consumedSponsorCents
          }
        }
        ...ProgrammeSubsidy_programme
        ...SlippageList_programme
      }
    }
    ...SlippageList_query
  }
`);

/** Committed, consumed, remaining: by programme and département. What will miss its date? */
export default function ArsHome() {
  return (
    <PartQuery query={ArsHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => {
        const programmes = data.programmes.nodes;
        if (programmes.length === 0) return <EmptyState title="Aucun programme n’est encore ouvert">La subvention de chaque programme s’affichera ici dès son ouverture.</EmptyState>;
        const { granted, consumed, remaining, ratio } = subsidyOf(programmes.map(({ subsidy }) => subsidy.total));
        const funded = programmes.filter(({ subsidy }) => subsidy.total.sponsorCents > 0);
        return (
          <>
            <HomeLive read={data} />
            <Figures
              label="Subvention de la région"
              figures={[
                { key: "granted", value: euros(granted), label: "engagés" },
                { key: "consumed", value: euros(consumed), label: `consommés, soit ${percent(ratio)}` },
                { key: "remaining", value: euros(remaining), label: "restant à consommer" },
              ]}
            />
            <Panel title="Ce qui risque de manquer son échéance">
              <Suspense fallback={<Skeleton lines={3} />}>
                <SlippageList late={data} programmes={programmes} />
              </Suspense>
            </Panel>
            <Suspense fallback={<Skeleton lines={6} />}>
              {funded.map((programme) => (
                <ProgrammeSubsidy key={programme.id} programme={programme} />
              ))}
              {funded.length === 0 ? <NoSubsidy grouping={programmes.some(({ rulebook }) => rulebook.groupMin !== null)} /> : null}
            </Suspense>
          </>
        );
      }}
    </PartQuery>
  );
}
