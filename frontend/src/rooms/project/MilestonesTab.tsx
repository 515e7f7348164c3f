import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { MilestoneList } from "./components/MilestoneList";
import "./project.css";

const MilestonesTabQuery = graphql(`
  query MilestonesTab($id: ID!) {
    viewer {
      ...MilestoneList_viewer
    }
    group(id: $id) {
      id
      status
      acts
      programme {
        id
        rulebook {
          key
          version
          milestones {
            key
            proposed
          }
        }
      }
      participations {
        id
        milestones {
          id
        }
        ...MilestoneList_participation
      }
    }
  }
`);

/** The steps of each establishment's project: when they are due, when they were done. */
export default function MilestonesTab({ groupId }: { groupId: string }) {
  return (
    <PartQuery query={MilestonesTabQuery} variables={{ id: groupId }}>
      {({ viewer, group }, { reload }) => {
        if (!group || !viewer) return null;
        const { status, acts, participations, programme } = group;
        if (participations.every(({ milestones }) => milestones.length === 0)) {
          return <EmptyState title="Aucune étape à suivre">Le cahier des charges de ce programme ne définit pas d’étapes de projet.</EmptyState>;
        }
        return (
          <>
            <h2 className="fr-h5">Étapes du projet de chaque établissement</h2>
            {programme.rulebook.milestones.some(({ proposed }) => proposed) ? (
              <p className="muted">Ces étapes et leurs échéances sont proposées par Cordée : ajustez-les à chaque établissement.</p>
            ) : null}
            {participations.map((participation) => (
              <MilestoneList key={participation.id} participation={participation} viewer={viewer} may={status !== "CLOSED" && acts.includes("milestone.set")} reload={reload} />
            ))}
          </>
        );
      }}
    </PartQuery>
  );
}
