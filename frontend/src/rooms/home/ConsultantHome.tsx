import { Suspense, useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { HomeLive } from "./components/HomeLive";
import { WeekLink } from "./components/links";
import { Panel } from "./components/Panel";

// Below what one looks at first: each comes in a file of its own.
const NextSession = lazyPart(() => import("./components/NextSession"));
const RemainingDays = lazyPart(() => import("./components/RemainingDays"));
const Ready = lazyPart(() => import("~/app/readiness/Readiness").then((part) => ({ default: part.Ready })));
const WaitingList = lazyPart(() => import("./components/WaitingList"));

const ProjectLinks = lazyPart(() => import("./components/ProjectLinks"));
const AlsoWaiting = lazyPart(() => import("./components/AlsoWaiting"));
const ConsultantHomeQuery = graphql(`
  query ConsultantHome($me: ID!, $soon: DateTime!, $later: DateTime!) {
    ...HomeLive_query
    groups(first: 50, filter: { consultantId: $me }) {
      totalCount
      nodes {
        id
        name
        status
        nextSession {
          id
          startsAt
          ...NextSession_session
          ...Readiness_session
        }
        ...QuotaGauges_group
      }
    }
    sessions(first: 50, to: $soon, status: PLANNED) {
      nodes {
        id
        ...WaitingList_session
      }
    }
    ahead: sessions(first: 20, from: $soon, to: $later, status: PLANNED) {
      nodes {
        id
        ...WaitingList_ahead
      }
    }
    dayEntries(first: 20, filter: { consultantId: $me, statuses: [RETURNED, DRAFT] }) {
      ...WaitingList_entries
    }
  }
`);

/** What is my next session and is it ready? What waits for me? How many days are left, per quota? */
export default function ConsultantHome() {
  const { person } = useViewer();
  const [soon] = useState(nextHour);
  const [later] = useState(() => new Date(Date.parse(soon) + AHEAD_MS).toISOString());
  return (
    <PartQuery query={ConsultantHomeQuery} variables={{ me: person.id, soon, later }} loading={<Skeleton />}>
      {(data) => {
        const { nodes: groups } = data.groups;
        const open = groups.filter(({ status }) => status !== "CLOSED");
        const next = open.filter(({ nextSession }) => nextSession !== null).toSorted((a, b) => startOf(a) - startOf(b))[0];
        return (
          <>
            <HomeLive read={data} />
            <div className="home__pair">
              <Panel title="Votre prochaine séance" strong action={<WeekLink />}>
                {next?.nextSession ? (
                  <Suspense fallback={<Skeleton lines={5} />}>
                    <NextSession session={next.nextSession} group={next}>
                      <Ready session={next.nextSession} />
                    </NextSession>
                  </Suspense>
                ) : (
                  <p>Aucune séance n’est programmée.{open.length > 0 ? " Ouvrez un de vos groupes pour en fixer une." : null}</p>
                )}
              </Panel>
              <Panel title="Ce qui vous attend">
                <Suspense fallback={<Skeleton lines={3} />}>
                  <WaitingList sessions={data.sessions.nodes} ahead={data.ahead.nodes} next={next?.nextSession?.id} entries={data.dayEntries} />
                </Suspense>
              </Panel>
            </div>
            <Suspense fallback={null}>
              <AlsoWaiting />
            </Suspense>
            <Suspense fallback={<Skeleton lines={2} />}>
              <ProjectLinks />
            </Suspense>
            <Suspense fallback={<Skeleton lines={4} />}>
              <RemainingDays groups={open} />
            </Suspense>
          </>
        );
      }}
    </PartQuery>
  );
}

const startOf = ({ nextSession }: { nextSession: { startsAt: string } | null }) => Date.parse(nextSession?.startsAt ?? "");

/** How far ahead sessions are to be prepared: three weeks. */
const AHEAD_MS = 21 * 86_400_000;

/** The next full hour, so that coming back to the page asks the same question again. */
const nextHour = () => new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString();
