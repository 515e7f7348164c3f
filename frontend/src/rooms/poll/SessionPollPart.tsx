import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, enumerate } from "~/lib/format";
import type { SessionPartProps } from "~/lib/parts";
import { buttonClass } from "~/ui/Button";
import { inTime, slotWords } from "./model/slots";
import "./poll.css";

const SessionPollPartQuery = graphql(`
  query SessionPollPart($id: ID!) {
    session(id: $id) {
      id
      status
      group {
        id
        status
        acts
      }
      poll {
        id
        title
        answeredCount
        voterCount
        slots {
          key
          settled
          yes
          ifNeeded
          no
        }
        voters {
          answeredAt
          person {
            id
            name
          }
        }
      }
    }
  }
`);

/** The poll that made the date: what was proposed and who answered. Without one, the way to open one. */
export default function SessionPollPart({ sessionId }: SessionPartProps) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={SessionPollPartQuery} variables={{ id: sessionId }}>
      {({ session }) => {
        if (!session) return null;
        const { poll, group, status } = session;
        const asks = status === "PLANNED" && group.status !== "CLOSED" && group.acts.includes("poll.open");
        if (!poll && !asks) return null;
        return (
          <section className="session-part" aria-labelledby="sondage">
            <div className="list-head">
              <h2 className="fr-h5" id="sondage">
                Comment la date a été choisie
              </h2>
              {asks ? (
                <Link
                  to="/$tenant/groupes/$groupId"
                  params={{ tenant: tenant.key, groupId: group.id }}
                  search={{ onglet: "seances", faire: "sonder" }}
                  className={buttonClass({ kind: "tertiary", size: "sm", icon: "fr-icon-calendar-event-line" })}
                >
                  Ouvrir un {poll ? "autre " : ""}sondage de dates
                </Link>
              ) : null}
            </div>
            {poll ? <Asked poll={poll} tenant={tenant.key} /> : <p className="muted">Cette date a été fixée sans sondage.</p>}
          </section>
        );
      }}
    </PartQuery>
  );
}

type Poll = {
  id: string;
  title: string;
  answeredCount: number;
  voterCount: number;
  slots: readonly { key: string; settled: boolean; yes: number; ifNeeded: number; no: number }[];
  voters: readonly { answeredAt: string | null; person: { id: string; name: string } }[];
};

function Asked({ poll, tenant }: { poll: Poll; tenant: string }) {
  const names = (answered: boolean) => {
    const people = new Map(poll.voters.filter(({ answeredAt }) => (answeredAt !== null) === answered).map(({ person }) => [person.id, person.name]));
    return [...people.values()];
  };
  const [spoke, silent] = [names(true), names(false)];
  const order = inTime(poll.slots.map(({ key }) => key));
  const slots = poll.slots.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return (
    <>
      <p>
        Par le sondage{" "}
        <Link to="/$tenant/sondages/$pollId" params={{ tenant, pollId: poll.id }}>
          {poll.title}
        </Link>{" "}
        : {count(poll.answeredCount, "réponse")} sur {poll.voterCount}.
      </p>
      <ul className="poll-kept">
        {slots.map(({ key, settled, yes, ifNeeded, no }) => (
          <li key={key} data-settled={settled}>
            {settled ? <strong>{slotWords(key)}, date retenue</strong> : slotWords(key)}
            <span className="muted">
              {" "}
              : {yes} oui, {ifNeeded} si besoin, {no} non
            </span>
          </li>
        ))}
      </ul>
      {spoke.length > 0 ? <p>Ont répondu : {enumerate(spoke)}.</p> : null}
      {silent.length > 0 ? <p>Sans réponse : {enumerate(silent)}.</p> : null}
    </>
  );
}
