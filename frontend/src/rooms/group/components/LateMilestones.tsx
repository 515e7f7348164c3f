import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";

const LateMilestonesGroup = graphql(`
  fragment LateMilestones_group on Group {
    id
    participations {
      id
      establishment {
        id
        name
      }
      milestones {
        id
        title
        dueOn
        late
      }
    }
  }
`);

export function LateMilestones({ group: masked }: { group: FragmentType<typeof LateMilestonesGroup> }) {
  const { tenant } = useViewer();
  const { id, participations } = unmask(LateMilestonesGroup, masked);
  const late = participations.flatMap(({ establishment, milestones }) => milestones.filter((one) => one.late).map((one) => ({ ...one, establishment })));
  if (late.length === 0) return <p>Aucune : chaque établissement est dans les temps.</p>;
  return (
    <>
      <ul>
        {late.map(({ id: key, title, dueOn, establishment }) => (
          <li key={key}>
            {establishment.name} : {title}
            {dueOn ? `, prévue le ${longDate(dueOn)}` : null}
          </li>
        ))}
      </ul>
      <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "etapes" }} resetScroll={false}>
        Voir les étapes
      </Link>
    </>
  );
}
