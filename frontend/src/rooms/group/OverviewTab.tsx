import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { ActivityLines } from "./components/ActivityLines";
import { GroupNextSession } from "./components/GroupNextSession";
import { LateMilestones } from "./components/LateMilestones";
import { QuotaPicture } from "./components/QuotaPicture";
import { Silences } from "./components/Silences";

const OverviewTabQuery = graphql(`
  query OverviewTab($id: ID!) {
    group(id: $id) {
      id
      activity(first: 6) {
        ...ActivityLines_events
      }
      ...GroupNextSession_group
      ...LateMilestones_group
      ...QuotaPicture_group
      ...Silences_group
    }
  }
`);

/** What is next, what is left, what is late, what happened. */
export default function OverviewTab({ groupId }: { groupId: string }) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={OverviewTabQuery} variables={{ id: groupId }}>
      {({ group }) =>
        group ? (
          <div className="overview">
            <section aria-labelledby="prochaine">
              <h2 className="fr-h5" id="prochaine">
                Prochaine séance
              </h2>
              <GroupNextSession group={group} />
            </section>
            <section aria-labelledby="retards">
              <h2 className="fr-h5" id="retards">
                Étapes en retard
              </h2>
              <LateMilestones group={group} />
            </section>
            <section aria-labelledby="seuls">
              <h2 className="fr-h5" id="seuls">
                Sans nouvelle
              </h2>
              <Silences group={group} />
            </section>
            <section aria-labelledby="reste" className="overview__wide">
              <h2 className="fr-h5" id="reste">
                Jours par quota
              </h2>
              <QuotaPicture group={group} />
            </section>
            <section aria-labelledby="recent" className="overview__wide">
              <h2 className="fr-h5" id="recent">
                Activité récente
              </h2>
              <ActivityLines events={group.activity} />
              <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "activite" }} resetScroll={false}>
                Toute l’activité
              </Link>
            </section>
          </div>
        ) : null
      }
    </PartQuery>
  );
}
