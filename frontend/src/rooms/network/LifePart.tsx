import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, dateTime, longDate, today } from "~/lib/format";
import { placeOf } from "~/lib/seats";

const LifePartQuery = graphql(`
  query LifePart($id: ID!) {
    network(programmeId: $id) {
      programme {
        id
      }
      posts {
        id
        number
        lateCount
        organisation {
          id
          name
        }
      }
      group {
        id
        silences {
          days
          agencyTold
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
        }
        nextSession {
          id
          title
          startsAt
          place
        }
        polls {
          id
          title
          status
          closesAt
          answeredCount
          voterCount
        }
      }
    }
  }
`);

const LifeSupportsQuery = graphql(`
  query LifeSupports($groupId: ID!) {
    supportRequests(groupId: $groupId, waitingForMe: true, first: 20) {
      totalCount
      nodes {
        id
        title
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
      }
    }
  }
`);

type Props = { programmeId: string; groupId: string };

/** The life of a network at a glance: who is late, who is alone, who asks, and what is next. */
export default function LifePart({ programmeId, groupId }: Props) {
  const { tenant, may } = useViewer();
  return (
    <PartQuery query={LifePartQuery} variables={{ id: programmeId }} loading={<Skeleton />}>
      {({ network }) => {
        if (!network?.group) return null;
        const { posts, group } = network;
        const late = posts.filter(({ lateCount }) => lateCount > 0);
        const open = group.polls.filter(({ status }) => status === "OPEN");
        return (
          <div className="network-cards">
            <section className="panel" aria-labelledby="suite">
              <h2 className="fr-h5" id="suite">
                Prochains temps
              </h2>
              {group.nextSession ? (
                <p>
                  <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: group.nextSession.id }}>
                    {group.nextSession.title}
                  </Link>
                  , {dateTime(group.nextSession.startsAt)}
                  {group.nextSession.place ? `, ${group.nextSession.place}` : ""}
                </p>
              ) : (
                <p>Aucune séance n’est programmée.</p>
              )}
              {open.length > 0 ? (
                <ul className="plain-list">
                  {open.map(({ id, title, closesAt, answeredCount, voterCount }) => (
                    <li key={id}>
                      <Link to="/$tenant/sondages/$pollId" params={{ tenant: tenant.key, pollId: id }}>
                        Sondage : {title}
                      </Link>
                      , {answeredCount} réponses sur {voterCount}, jusqu’au {longDate(today(new Date(Date.parse(closesAt) - 1)))}
                    </li>
                  ))}
                </ul>
              ) : null}
            </section>
            <section className="panel" aria-labelledby="retard">
              <h2 className="fr-h5" id="retard">
                Qui est en retard
              </h2>
              {late.length === 0 ? (
                <p>Aucun poste n’a de retard.</p>
              ) : (
                <ul className="plain-list">
                  {late.map(({ id, number, organisation, lateCount }) => (
                    <li key={id}>
                      <Link to="/$tenant/programmes/$programmeId/postes/$postId" params={{ tenant: tenant.key, programmeId, postId: id }}>
                        Poste n° {number}, {organisation.name}
                      </Link>{" "}
                      : {count(lateCount, "retard")}
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section className="panel" aria-labelledby="seul">
              <h2 className="fr-h5" id="seul">
                Qui est seul
              </h2>
              {group.silences.length === 0 ? (
                <p>Personne n’est sans nouvelle au-delà du délai de la règle du jeu.</p>
              ) : (
                <ul className="plain-list">
                  {group.silences.map(({ days, agencyTold, establishment, post }) => (
                    <li key={establishment?.id ?? post?.id ?? "network"}>
                      <strong>{establishment || post ? placeOf({ establishment, post }).name : "Tout le réseau"}</strong> : sans nouvelle depuis {count(days, "jour")}
                      {agencyTold ? ", l’Aract est prévenue" : ""}
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {may("support.view") ? (
              <section className="panel" aria-labelledby="demande">
                <h2 className="fr-h5" id="demande">
                  Qui demande un appui
                </h2>
                <Supports groupId={groupId} />
              </section>
            ) : null}
          </div>
        );
      }}
    </PartQuery>
  );
}

function Supports({ groupId }: { groupId: string }) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={LifeSupportsQuery} variables={{ groupId }} loading={<Skeleton lines={2} />}>
      {({ supportRequests: { nodes } }) =>
        nodes.length === 0 ? (
          <p>Aucune demande n’attend de réponse de votre part.</p>
        ) : (
          <ul className="plain-list">
            {nodes.map(({ id, title, movedAt, establishment, post }) => (
              <li key={id}>
                <Link to="/$tenant/appuis/$requestId" params={{ tenant: tenant.key, requestId: id }}>
                  {title}
                </Link>
                <span className="muted">
                  {" "}
                  · {placeOf({ establishment, post }).name}, le {longDate(movedAt)}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </PartQuery>
  );
}
