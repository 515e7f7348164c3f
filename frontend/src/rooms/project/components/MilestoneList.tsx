import { type FragmentType, graphql, unmask } from "~/gql";
import { reachesEstablishment } from "~/lib/reach";
import { MilestoneLine } from "./MilestoneLine";

const MilestoneListViewer = graphql(`
  fragment MilestoneList_viewer on Viewer {
    memberships {
      id
      role
      endedAt
      establishment {
        id
      }
      organisation {
        id
      }
    }
  }
`);

const MilestoneListParticipation = graphql(`
  fragment MilestoneList_participation on Participation {
    id
    establishment {
      id
      name
      organisation {
        id
      }
    }
    milestones {
      id
      step
      ...MilestoneLine_milestone
    }
  }
`);

type Props = {
  participation: FragmentType<typeof MilestoneListParticipation>;
  viewer: FragmentType<typeof MilestoneListViewer>;
  may: boolean;
  reload: () => void;
};

export function MilestoneList({ participation: masked, viewer, may, reload }: Props) {
  const { memberships } = unmask(MilestoneListViewer, viewer);
  const { id, establishment, milestones } = unmask(MilestoneListParticipation, masked);
  const editable = may && reachesEstablishment(memberships, establishment);
  return (
    <section className="milestones" aria-labelledby={`etapes-${id}`}>
      <h3 className="fr-h6" id={`etapes-${id}`}>
        {establishment.name}
      </h3>
      <ol>
        {milestones
          .toSorted((a, b) => a.step - b.step)
          .map((milestone) => (
            <MilestoneLine key={milestone.id} milestone={milestone} establishment={establishment.name} editable={editable} reload={reload} />
          ))}
      </ol>
    </section>
  );
}
