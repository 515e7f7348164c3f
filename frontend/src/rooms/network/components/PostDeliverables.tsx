import { type FragmentType, graphql, unmask } from "~/gql";
import { isOpen } from "../model/words";
import { DeliverableLine } from "./DeliverableLine";

const PostDeliverablesPost = graphql(`
  fragment PostDeliverables_post on Post {
    status
    deliverables {
      id
      ...DeliverableLine_deliverable
    }
    structures {
      id
      status
      establishment {
        id
        name
      }
      deliverables {
        id
        ...DeliverableLine_deliverable
      }
    }
  }
`);

/** What the post delivers, then each of its structures. */
export function PostDeliverables({ post: masked }: { post: FragmentType<typeof PostDeliverablesPost> }) {
  const { status, deliverables, structures } = unmask(PostDeliverablesPost, masked);
  const open = isOpen(status);
  const parts = [{ id: "post", name: "Du poste", deliverables }, ...structures.filter((s) => s.status === "SELECTED").map(({ id, establishment, deliverables: own }) => ({ id, name: establishment.name, deliverables: own }))];
  return (
    <section aria-labelledby="livrables">
      <h2 className="fr-h5" id="livrables">
        Livrables
      </h2>
      {parts.map(({ id, name, deliverables: rows }) => (
        <details key={id} className="deliverables" open={id === "post"}>
          <summary>
            <h3 className="fr-h6">{name}</h3>
          </summary>
          <ul className="plain-list">
            {rows.map((deliverable) => (
              <DeliverableLine key={deliverable.id} deliverable={deliverable} open={open} {...(id === "post" ? {} : { of: name })} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
