import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { announce } from "~/app/announcer";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { longDate, today } from "~/lib/format";
import { useNow } from "~/lib/useNow";
import { Button, buttonClass } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { WeekDay } from "./components/WeekDay";
import { WeekLive } from "./components/WeekLive";
import { toLog } from "./model/toLog";
import { boundsOf, daysFrom, lastDayOf, later, mondayOf, weekOf } from "./model/week";
import "./week.css";

const WeekPageQuery = graphql(`
  query WeekPage($from: DateTime!, $to: DateTime!, $dueFrom: Date!, $dueTo: Date!, $me: ID!, $logs: Boolean!) {
    latest: activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
    sessions(first: 100, from: $from, to: $to) {
      nodes {
        id
        startsAt
        endsAt
        status
        ...WeekDay_session
      }
    }
    milestones(first: 100, dueFrom: $dueFrom, dueTo: $dueTo) {
      nodes {
        id
        dueOn
        ...WeekDay_milestone
      }
    }
    tasks(first: 100, dueFrom: $dueFrom, dueTo: $dueTo) {
      nodes {
        id
        dueOn
        ...WeekDay_task
      }
    }
    polls(closesFrom: $from, closesTo: $to) {
      id
      closesAt
      ...WeekDay_poll
    }
    dayEntries(first: 100, filter: { consultantId: $me, from: $dueFrom, to: $dueTo }) @include(if: $logs) {
      nodes {
        id
        session {
          id
        }
      }
    }
  }
`);

/** The week of one person: the sessions of all its groups, what falls due and what is to be logged, day by day. */
export default function WeekPage() {
  const { tenant, person, may } = useViewer();
  const { semaine } = useSearch({ from: "/$tenant/semaine" });
  const now = today();
  const week = semaine && mondayOf(semaine) ? semaine : weekOf(now);
  const monday = mondayOf(week) ?? now;
  const instant = useNow();
  const days = daysFrom(monday);
  const sunday = days[6] ?? monday;
  const [before, after] = [weekOf(later(monday, -7)), weekOf(later(monday, 7))];
  useArrows(before, after);
  const title = `Semaine du ${longDate(monday)}`;
  const to = (key: string, words: string) => (
    <Link to="/$tenant/semaine" params={{ tenant: tenant.key }} search={{ semaine: key }} replace className={buttonClass({ kind: "secondary", size: "sm" })}>
      {words}
    </Link>
  );
  return (
    <Page
      title={title}
      lead={`Semaine ${Number(week.slice(6))}, jusqu’au ${longDate(sunday)} : vos séances, ce qui arrive à échéance et les jours à saisir, tous groupes confondus.`}
      actions={
        <Button kind="tertiary" icon="fr-icon-printer-line" onClick={() => print()}>
          Imprimer
        </Button>
      }
    >
      <nav className="week-nav" aria-label="Semaines">
        {to(before, "Semaine précédente")}
        {week === weekOf(now) ? null : to(weekOf(now), "Cette semaine")}
        {to(after, "Semaine suivante")}
        <span className="muted week-nav__keys">Les flèches ← et → changent de semaine.</span>
      </nav>
      <PageQuery query={WeekPageQuery} variables={{ ...boundsOf(monday), dueFrom: monday, dueTo: sunday, me: person.id, logs: may("days.log") }}>
        {({ latest, sessions, milestones, tasks, polls, dayEntries }) => {
          const unlogged = dayEntries ? toLog(sessions.nodes, dayEntries.nodes, instant) : new Set<string>();
          return (
            <div className="week">
              <WeekLive from={latest.edges[0]?.node.position ?? 0} />
              {days.map((day) => (
                <WeekDay
                  key={day}
                  day={day}
                  isToday={day === now}
                  sessions={sessions.nodes.filter(({ startsAt }) => today(new Date(startsAt)) === day)}
                  milestones={milestones.nodes.filter(({ dueOn }) => dueOn === day)}
                  tasks={tasks.nodes.filter(({ dueOn }) => dueOn === day)}
                  polls={polls.filter(({ closesAt }) => lastDayOf(closesAt) === day)}
                  unlogged={unlogged}
                />
              ))}
            </div>
          );
        }}
      </PageQuery>
    </Page>
  );
}

/** The arrows lead to the weeks around, unless something that one types in or moves has the focus. */
function useArrows(before: string, after: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const go = ({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent) => {
      if ((key !== "ArrowLeft" && key !== "ArrowRight") || altKey || ctrlKey || metaKey || shiftKey) return;
      if (target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=tablist], dialog")) return;
      const semaine = key === "ArrowLeft" ? before : after;
      void navigate({ to: ".", search: { semaine } as never, replace: true, resetScroll: false });
      announce(`Semaine du ${longDate(mondayOf(semaine) ?? "")}`);
    };
    addEventListener("keydown", go);
    return () => removeEventListener("keydown", go);
  }, [before, after, navigate]);
}
