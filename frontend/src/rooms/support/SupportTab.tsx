import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { halfDays, longDate } from "~/lib/format";
import { reachesEstablishment } from "~/lib/reach";
import { placeOf, postName } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { MoreButton } from "~/ui/MoreButton";
import { AskForm } from "./components/AskForm";
import { supportStatusName, supportTone } from "./model/words";
import "./support.css";

const SupportTabQuery = graphql(`
  query SupportTab($id: ID!, $first: Int!) {
    viewer {
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
    group(id: $id) {
      id
      status
      carriers {
        post {
          id
          number
          organisation {
            id
            name
          }
        }
        holder {
          id
        }
      }
      participations {
        id
        establishment {
          id
          name
          organisation {
            id
          }
        }
      }
    }
    supportRequests(groupId: $id, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        title
        status
        halfDays
        movedAt
        establishment {
          id
          name
        }
        post {
          id
          number
          organisation {
            id
            name
          }
        }
        parties {
          party
          label
          agreedAt
        }
      }
    }
  }
`);

/** The requests for the agency's support of a group's establishments, as far as one sees them. */
export default function SupportTab({ groupId }: { groupId: string }) {
  const { tenant, person, may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const { first, more } = useMore(groupId);
  if (!may("support.view")) return <p>Les demandes d’appui se lisent entre l’établissement, son consultant et l’Aract.</p>;
  return (
    <PartQuery query={SupportTabQuery} variables={{ id: groupId, first }}>
      {({ viewer, group, supportRequests }, { stale }) => {
        if (!group || !viewer) return null;
        const places = group.participations.filter(({ establishment }) => reachesEstablishment(viewer.memberships, establishment));
        // A facilitator asks for its post as a whole, or for one of its structures.
        const posts = group.carriers.flatMap(({ post, holder }) => (post && (holder?.id === person.id || viewer.memberships.some(({ role, endedAt }) => role === "ARACT" && !endedAt)) ? [post] : []));
        const network = group.carriers.some(({ post }) => post !== null);
        const subjects = [...posts.map((post) => ({ id: post.id, name: postName(post), post: true })), ...places.map(({ id, establishment }) => ({ id, name: establishment.name, post: false }))];
        const asking = may("support.ask") && group.status !== "CLOSED" && subjects.length > 0;
        const { nodes, totalCount, pageInfo } = supportRequests;
        const ask = (
          <Button icon="fr-icon-add-line" onClick={() => open("demander")}>
            Demander un appui
          </Button>
        );
        return (
          <>
            <div className="list-head">
              <h2 className="fr-h5">Appuis de l’Aract</h2>
              {asking && nodes.length > 0 ? ask : null}
            </div>
            {nodes.length === 0 ? (
              <EmptyState title="Aucune demande d’appui" action={asking ? ask : undefined}>
                {network
                  ? "L’animateur et l’Aract conviennent ensemble d’un appui, pour le poste ou pour une de ses structures."
                  : "L’établissement, le consultant et l’Aract conviennent ensemble d’un appui : chacun donne son accord en son nom."}
              </EmptyState>
            ) : (
              <ul className="requests">
                {nodes.map(({ id, title, status, halfDays: days, movedAt, establishment, post, parties }) => {
                  const awaited = parties.filter(({ agreedAt }) => agreedAt === null).map(({ label }) => label);
                  const isOpen = status === "ASKED" || status === "DISCUSSING";
                  return (
                    <li key={id}>
                      <Link to="/$tenant/appuis/$requestId" params={{ tenant: tenant.key, requestId: id }}>
                        {title}
                      </Link>{" "}
                      <Badge tone={supportTone[status]}>{supportStatusName[status]}</Badge>
                      <p className="muted">
                        {placeOf({ establishment, post }).name}, {days === null ? "durée à proposer" : halfDays(days)}, le {longDate(movedAt)}
                        {isOpen && awaited.length > 0 ? `. Accord attendu : ${awaited.join(", ").toLowerCase()}` : null}
                      </p>
                    </li>
                  );
                })}
              </ul>
            )}
            {nodes.length > 0 ? <MoreButton shown={nodes.length} total={totalCount} noun="demande" hasMore={pageInfo.hasNextPage} pending={stale} onMore={more} /> : null}
            <Dialog open={asking && faire === "demander"} onClose={close} title="Demander un appui de l’Aract">
              <AskForm subjects={subjects} onClose={close} />
            </Dialog>
          </>
        );
      }}
    </PartQuery>
  );
}
