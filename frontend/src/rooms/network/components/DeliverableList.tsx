import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { EmptyState } from "~/ui/EmptyState";
import { isOpen } from "../model/words";
import { DeliverableLine } from "./DeliverableLine";

const DeliverableListNetwork = graphql(`
  fragment DeliverableList_network on Network {
    posts {
      id
      number
      status
      organisation {
        id
        name
      }
      deliverables {
        id
        status
        late
        ...DeliverableLine_deliverable
      }
      structures {
        id
        establishment {
          id
          name
        }
        deliverables {
          id
          status
          late
          ...DeliverableLine_deliverable
        }
      }
    }
  }
`);

/** The deliverables of the whole network: those that wait for a decision, those that are late, the others. */
export function DeliverableList({ network: masked }: { network: FragmentType<typeof DeliverableListNetwork> }) {
  const { posts } = unmask(DeliverableListNetwork, masked);
  const all = posts.flatMap((post) => [
    ...post.deliverables.map((deliverable) => ({ deliverable, of: post.organisation.name, open: isOpen(post.status) })),
    ...post.structures.flatMap(({ establishment, deliverables }) => deliverables.map((deliverable) => ({ deliverable, of: establishment.name, open: isOpen(post.status) }))),
  ]);
  if (all.length === 0) return <EmptyState title="Aucun livrable n’est encore attendu">Les livrables de chaque poste s’affichent ici dès que son organisme est retenu.</EmptyState>;
  const waiting = all.filter(({ deliverable }) => deliverable.status === "DELIVERED");
  const late = all.filter(({ deliverable }) => deliverable.late);
  const accepted = all.filter(({ deliverable }) => deliverable.status === "ACCEPTED");
  const rest = all.filter(({ deliverable }) => !deliverable.late && deliverable.status !== "DELIVERED" && deliverable.status !== "ACCEPTED");
  const parts = [
    { key: "waiting", title: "Remis, en attente de décision", rows: waiting, shown: true },
    { key: "late", title: "En retard", rows: late, shown: true },
    { key: "rest", title: "À venir", rows: rest, shown: false },
    { key: "accepted", title: "Acceptés", rows: accepted, shown: false },
  ];
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, title, rows, shown }) => (
          <details key={key} open={shown} className="deliverables">
            <summary>
              <h2 className="fr-h6">
                {title} ({count(rows.length, "livrable")})
              </h2>
            </summary>
            <ul className="plain-list">
              {rows.map(({ deliverable, of, open }) => (
                <DeliverableLine key={deliverable.id} deliverable={deliverable} of={of} open={open} />
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}
