import { Link } from "@tanstack/react-router";
import { ReadyBadge } from "~/app/readiness/Readiness";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { TaskStatus } from "~/gql/graphql";
import { count, fullDate, time } from "~/lib/format";
import { modeName, sessionStatusName } from "~/lib/terms";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";

const WeekDaySession = graphql(`
  fragment WeekDay_session on Session {
    id
    title
    startsAt
    endsAt
    mode
    place
    status
    establishment {
      id
      name
    }
    group {
      id
      name
    }
    ...Readiness_session
  }
`);

const WeekDayMilestone = graphql(`
  fragment WeekDay_milestone on Milestone {
    id
    title
    doneOn
    late
    participation {
      id
      establishment {
        id
        name
      }
      group {
        id
        name
      }
    }
  }
`);

const WeekDayTask = graphql(`
  fragment WeekDay_task on Task {
    id
    wording
    status
    overdue
    establishment {
      id
      name
    }
    group {
      id
      name
    }
    owner {
      id
      name
    }
  }
`);

const WeekDayPoll = graphql(`
  fragment WeekDay_poll on Poll {
    id
    title
    status
    closesAt
    answeredCount
    voterCount
    votes
    mine {
      id
    }
    group {
      id
      name
    }
  }
`);

const taskState = (status: TaskStatus, overdue: boolean) => (status === "DONE" ? "Faite" : status === "DROPPED" ? "Abandonnée" : overdue ? "En retard" : "À faire");

type Props = {
  day: string;
  isToday: boolean;
  sessions: readonly FragmentType<typeof WeekDaySession>[];
  milestones: readonly FragmentType<typeof WeekDayMilestone>[];
  tasks: readonly FragmentType<typeof WeekDayTask>[];
  polls: readonly FragmentType<typeof WeekDayPoll>[];
  /** The sessions of which days are to be logged. */
  unlogged: ReadonlySet<string>;
};

/** One day: its sessions in the order of time, then what is due. */
export function WeekDay({ day, isToday, sessions: maskedSessions, milestones: maskedMilestones, tasks, polls, unlogged }: Props) {
  const { tenant } = useViewer();
  const now = useNow();
  const sessions = unmask(WeekDaySession, maskedSessions);
  const milestones = unmask(WeekDayMilestone, maskedMilestones);
  const nothing = sessions.length + milestones.length + tasks.length + polls.length === 0;
  return (
    <section className="week-day" data-empty={nothing} aria-current={isToday ? "date" : undefined} aria-labelledby={`jour-${day}`}>
      <h2 className="fr-h6" id={`jour-${day}`}>
        {fullDate(day)}
        {isToday ? <span className="week-day__today"> (aujourd’hui)</span> : null}
      </h2>
      {nothing ? <p className="muted">Rien de prévu.</p> : null}
      <ul>
        {sessions.map((session) => {
          const { id, title, startsAt, endsAt, mode, place, status, establishment, group } = session;
          const over = status === "PLANNED" && Date.parse(endsAt) <= now;
          return (
            <li key={id} data-status={status}>
              <span className="week-day__time">
                {time(startsAt)} – {time(endsAt)}
              </span>
              <span>
                <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: id }}>
                  {title}
                  {establishment ? `, ${establishment.name}` : null}
                </Link>
                <span className="week-day__detail">
                  <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }}>
                    {group.name}
                  </Link>
                  {" · "}
                  {modeName[mode].toLowerCase()}
                  {place ? ` · ${place}` : null}
                </span>
                {unlogged.has(id) ? (
                  <span className="week-day__detail">
                    <Link to="/$tenant/groupes/$groupId/jours/nouveau" params={{ tenant: tenant.key, groupId: group.id }} search={{ jour: day }}>
                      Saisir les jours de cette séance
                    </Link>
                  </span>
                ) : null}
              </span>
              <span>
                {over ? <Badge tone="warning">À enregistrer</Badge> : status === "PLANNED" ? <ReadyBadge session={session} /> : <Badge tone={status === "HELD" ? "success" : "neutral"}>{sessionStatusName[status]}</Badge>}
              </span>
            </li>
          );
        })}
        {unmask(WeekDayPoll, polls).map(({ id, title, status, closesAt, answeredCount, voterCount, votes, mine, group }) => (
          <li key={id}>
            <span className="week-day__time">Sondage</span>
            <span>
              <Link to="/$tenant/sondages/$pollId" params={{ tenant: tenant.key, pollId: id }}>
                {title}
              </Link>
              <span className="week-day__detail">
                {Date.parse(closesAt) <= now ? "Réponses closes" : "Dernier jour pour répondre"} · {group.name} · {count(answeredCount, "réponse")} sur {voterCount}
              </span>
            </span>
            <span>
              {status === "SETTLED" ? <Badge tone="success">Date retenue</Badge> : status === "CLOSED" ? <Badge tone="warning">Date à retenir</Badge> : votes && !mine ? <Badge tone="warning">Votre réponse est attendue</Badge> : <Badge tone="info">Ouvert</Badge>}
            </span>
          </li>
        ))}
        {unmask(WeekDayTask, tasks).map(({ id, wording, status, overdue, establishment, group, owner }) => (
          <li key={id} data-status={status === "DROPPED" ? "CANCELLED" : status}>
            <span className="week-day__time">Tâche</span>
            <span>
              <Link to="/$tenant/taches" params={{ tenant: tenant.key }} search={{ vue: "TOUTES", etat: "TOUS", groupe: group.id }}>
                {wording}
              </Link>
              <span className="week-day__detail">
                {establishment?.name ?? "Tout le groupe"} · {group.name}
                {owner ? ` · ${owner.name}` : null}
              </span>
            </span>
            <span>
              <Badge tone={status === "DONE" ? "success" : status === "DROPPED" ? "neutral" : overdue ? "error" : "info"}>{taskState(status, overdue)}</Badge>
            </span>
          </li>
        ))}
        {milestones.map(({ id, title, doneOn, late, participation: { establishment, group } }) => (
          <li key={id}>
            <span className="week-day__time">Échéance</span>
            <span>
              <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "etapes" }}>
                {title}, {establishment.name}
              </Link>
              <span className="week-day__detail">Étape du projet · {group.name}</span>
            </span>
            <span>
              <Badge tone={doneOn ? "success" : late ? "error" : "info"}>{doneOn ? "Faite" : late ? "En retard" : "À faire"}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
