import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, enumerate, euros } from "~/lib/format";
import { DefinitionList } from "~/ui/DefinitionList";
import { isOpen, postStatusName } from "./model/words";
import "./network.css";

const NetworksPartQuery = graphql(`
  query NetworksPart {
    networks {
      programme {
        id
        title
      }
      rule {
        count
        structuresPerPost
      }
      envelope {
        envelopeCents
        paidCents
        usedCents
        toRecoverCents
      }
      posts {
        id
        number
        status
        lateCount
        organisation {
          id
          name
        }
        mandate {
          id
        }
        structures {
          id
          status
          deliverables {
            id
            status
          }
        }
        deliverables {
          id
          status
        }
      }
    }
  }
`);

/** The networks of facilitators that one sees, each in a few lines: who is late, who is alone, what waits. */
export default function NetworksPart() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={NetworksPartQuery} variables={{}} loading={<Skeleton lines={2} />}>
      {({ networks }) =>
        networks.map(({ programme, rule, envelope, posts }) => {
          const running = posts.filter(({ status }) => isOpen(status));
          const late = running.filter(({ lateCount }) => lateCount > 0);
          const alone = running.filter(({ mandate }) => mandate === null);
          const short = running.filter(({ structures }) => structures.filter(({ status }) => status === "SELECTED").length < (rule?.structuresPerPost ?? 0));
          const waiting = posts.flatMap((post) => [...post.deliverables, ...post.structures.flatMap(({ deliverables }) => deliverables)]).filter(({ status }) => status === "DELIVERED");
          const named = (rows: typeof posts) => (rows.length === 0 ? "Aucun" : rows.length > 4 ? count(rows.length, "poste") : enumerate(rows.map(({ organisation }) => organisation.name)));
          return (
            <section key={programme.id} className="panel" aria-label={programme.title}>
              <div className="panel__head">
                <h2 className="fr-h5 home__title">{programme.title}</h2>
                <Link to="/$tenant/programmes/$programmeId/reseau" params={{ tenant: tenant.key, programmeId: programme.id }}>
                  {posts.length === 1 ? "Le poste et ses étapes" : "Tableau du réseau"}
                </Link>
              </div>
              <DefinitionList
                items={[
                  ["Postes", posts.length === 1 ? `${posts[0]?.organisation.name} : ${posts[0] ? postStatusName[posts[0].status].toLowerCase() : ""}` : `${posts.length} retenus${rule ? ` sur ${rule.count}` : ""}`],
                  ["En retard", named(late)],
                  ["Sans animateur", named(alone)],
                  ["Structures à trouver", named(short)],
                  ["Livrables remis, en attente", waiting.length === 0 ? "Aucun" : count(waiting.length, "livrable")],
                  ["Versé, en cours d’emploi", envelope ? `${euros(envelope.paidCents)}, ${euros(envelope.usedCents)}` : null],
                  ["À reprendre", envelope && envelope.toRecoverCents > 0 ? euros(envelope.toRecoverCents) : null],
                ]}
              />
            </section>
          );
        })
      }
    </PartQuery>
  );
}
