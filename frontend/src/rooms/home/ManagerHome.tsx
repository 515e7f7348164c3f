import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { count, euros } from "~/lib/format";
import { EmptyState } from "~/ui/EmptyState";
import { Figures } from "./components/Figures";
import { HomeLive } from "./components/HomeLive";
import { Panel } from "./components/Panel";
import { sharesOf } from "./model/account";

const EstablishmentCard = lazyPart(() => import("./components/EstablishmentCard").then((part) => ({ default: part.EstablishmentCard })));
const ManagerHomeQuery = graphql(`
  query ManagerHome {
    ...HomeLive_query
    participations {
      id
      establishment {
        id
      }
      group {
        id
        account {
          lines {
            establishment {
              id
            }
            remainingCents
            consumedRemainingCents
          }
        }
      }
      ...EstablishmentCard_participation
    }
  }
`);

/** What must my establishments still provide, by when, and what is our share? */
export default function ManagerHome() {
  return (
    <PartQuery query={ManagerHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => {
        const { participations } = data;
        if (participations.length === 0) {
          return (
            <>
              <HomeLive read={data} />
              <EmptyState title="Aucun de vos établissements n’est encore dans un groupe">
                L’Aract forme les groupes d’établissements d’un même territoire. Vos établissements s’afficheront ici, avec ce qu’il reste à fournir et votre part.
              </EmptyState>
            </>
          );
        }
        const lines = participations.flatMap(
          ({ establishment, group }) => group.account?.lines.filter((line) => line.establishment?.id === establishment.id) ?? [],
        );
        const { share, consumed, left } = sharesOf(lines);
        return (
          <Panel title={participations.length > 1 ? "Vos établissements" : "Votre établissement"}>
            <HomeLive read={data} />
            {lines.length > 1 ? (
              <Figures
                label="Votre part, tous établissements"
                figures={[
                  { key: "share", value: euros(share), label: `à votre charge pour ${count(lines.length, "établissement")}` },
                  { key: "consumed", value: euros(consumed), label: "consommés à ce jour" },
                  { key: "left", value: euros(left), label: "à venir" },
                ]}
              />
            ) : null}
            <div className="home__cards">
              <Suspense fallback={<Skeleton lines={6} />}>
                {participations.map((participation) => (
                  <EstablishmentCard key={participation.id} participation={participation} />
                ))}
              </Suspense>
            </div>
          </Panel>
        );
      }}
    </PartQuery>
  );
}
