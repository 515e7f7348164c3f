import { Link } from "@tanstack/react-router";
import { ReadyBadge } from "~/app/readiness/Readiness";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { fullDate, time } from "~/lib/format";
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

type Props = {
  day: string;
  isToday: boolean;
  sessions: readonly FragmentType<typeof WeekDaySession>[];
  milestones: readonly FragmentType<typeof WeekDayMilestone>[];
};

/** One day: its sessions in the order of time, then what is due. */
export function WeekDay({ day, isToday, sessions: maskedSessions, milestones: maskedMilestones }: Props) {
  const { tenant } = useViewer();
  const now = useNow();
  const sessions = unmask(WeekDaySession, maskedSessions);
  const milestones = unmask(WeekDayMilestone, maskedMilestones);
  const nothing = sessions.length === 0 && milestones.length === 0;
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
              </span>
              <span>
                {over ? <Badge tone="warning">À enregistrer</Badge> : status === "PLANNED" ? <ReadyBadge session={session} /> : <Badge tone={status === "HELD" ? "success" : "neutral"}>{sessionStatusName[status]}</Badge>}
              </span>
            </li>
          );
        })}
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
