import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { HomeLive } from "./components/HomeLive";
import { GroupLink } from "./components/links";
import { Heading, Panel } from "./components/Panel";

// Below what one looks at first: each comes in a file of its own.
const NextSession = lazyPart(() => import("./components/NextSession"));
const PathSteps = lazyPart(() => import("./components/PathSteps").then((part) => ({ default: part.PathSteps })));
const ActivityFeed = lazyPart(() => import("./components/ActivityFeed"));
const LettersToSign = lazyPart(() => import("./components/LettersToSign").then((part) => ({ default: part.LettersToSign })));
const TrinomeVoices = lazyPart(() => import("./components/TrinomeVoices").then((part) => ({ default: part.TrinomeVoices })));

const MyTasks = lazyPart(() => import("~/app/tasks/MyTasks"));

const WaitingSupport = lazyPart(() => import("./components/WaitingSupport"));
const TrinomeHomeQuery = graphql(`
  query TrinomeHome {
    ...HomeLive_query
    participations {
      id
      establishment {
        id
        name
      }
      group {
        id
        name
        consultant {
          id
          name
        }
        nextSession {
          id
          ...NextSession_session
        }
        activity(first: 6) {
          ...ActivityFeed_events
        }
      }
      ...PathSteps_participation
      ...TrinomeVoices_participation
    }
  }
`);

/** Where are we on the path, what is the next step, who does it, what did the others of the group do? */
export default function TrinomeHome() {
  return (
    <PartQuery query={TrinomeHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => (
        <>
          <HomeLive read={data} />
          <Suspense fallback={null}>
            <LettersToSign />
            <WaitingSupport />
          </Suspense>
          {data.participations.length === 0 ? (
            <EmptyState title="Votre établissement n’est pas encore dans un groupe">
              L’Aract forme les groupes d’établissements d’un même territoire. Votre parcours s’affichera ici dès que le vôtre sera formé.
            </EmptyState>
          ) : (
            data.participations.map((participation, at) => {
              const { id, establishment, group } = participation;
              return (
                <div key={id} className="home__participation">
                  {data.participations.length > 1 ? <Heading>{establishment.name}</Heading> : null}
                  <Panel title={data.participations.length > 1 ? "Où en sommes-nous" : `Où en est votre établissement, ${establishment.name}`} strong>
                    <Suspense fallback={<Skeleton lines={3} />}>
                      <PathSteps participation={participation} />
                    </Suspense>
                  </Panel>
                  {at === 0 ? (
                    <Panel title="Vos tâches">
                      <Suspense fallback={<Skeleton lines={3} />}>
                        <MyTasks />
                      </Suspense>
                    </Panel>
                  ) : null}
                  <div className="home__pair">
                    <Panel title="Prochaine séance">
                      {group.nextSession ? (
                        <Suspense fallback={<Skeleton lines={3} />}>
                          <NextSession session={group.nextSession} group={group} />
                        </Suspense>
                      ) : (
                        <p>Aucune séance n’est programmée pour le moment.</p>
                      )}
                    </Panel>
                    <Panel title="Qui s’en charge">
                      <Suspense fallback={<Skeleton lines={3} />}>
                        <TrinomeVoices participation={participation} />
                      </Suspense>
                      <p className="home__foot">
                        {group.consultant ? (
                          <>
                            Votre consultant : <strong>{group.consultant.name}</strong>
                          </>
                        ) : (
                          "Le consultant du groupe n’est pas encore choisi."
                        )}
                      </p>
                    </Panel>
                  </div>
                  <Panel title="Dans votre groupe" action={<GroupLink group={group}>Ouvrir {group.name}</GroupLink>}>
                    <Suspense fallback={<Skeleton lines={3} />}>
                      <ActivityFeed events={group.activity} of="group" />
                    </Suspense>
                  </Panel>
                </div>
              );
            })
          )}
        </>
      )}
    </PartQuery>
  );
}
