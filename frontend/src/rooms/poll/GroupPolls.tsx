import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, fullDate } from "~/lib/format";
import { Button } from "~/ui/Button";
import { OpenPollDialog } from "./components/OpenPollDialog";
import { PollStatusBadge } from "./components/PollStatusBadge";
import { lastDay } from "./model/closing";
import "./poll.css";

const GroupPollsQuery = graphql(`
  query GroupPolls($id: ID!) {
    group(id: $id) {
      id
      status
      acts
      polls {
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
      }
      ...OpenPollDialog_group
    }
  }
`);

/** The polls of the group: those that are open first, those of before folded away. */
export default function GroupPolls({ groupId }: { groupId: string }) {
  const { open } = useDialogSearch();
  return (
    <PartQuery query={GroupPollsQuery} variables={{ id: groupId }}>
      {({ group }) => {
        if (!group) return null;
        const leading = group.acts.includes("poll.open") && group.status !== "CLOSED";
        const under = group.polls.filter(({ status }) => status === "OPEN" || status === "CLOSED");
        const past = group.polls.filter((poll) => !under.includes(poll));
        if (!leading && group.polls.length === 0) return null;
        return (
          <section className="group-polls" aria-labelledby="sondages">
            <div className="list-head">
              <h2 className="fr-h5" id="sondages">
                Sondages de dates
              </h2>
              {leading ? (
                <Button kind="secondary" icon="fr-icon-calendar-event-line" onClick={() => open("sonder")}>
                  Chercher une date
                </Button>
              ) : null}
            </div>
            {under.length > 0 ? <PollLines polls={under} /> : <p>Aucun sondage n’est en cours.</p>}
            {past.length > 0 ? (
              <details className="poll-past">
                <summary>{count(past.length, "sondage terminé", "sondages terminés")}</summary>
                <PollLines polls={past} />
              </details>
            ) : null}
            {leading ? <OpenPollDialog group={group} /> : null}
          </section>
        );
      }}
    </PartQuery>
  );
}

type Poll = { id: string; title: string; status: "OPEN" | "CLOSED" | "SETTLED" | "CANCELLED"; closesAt: string; answeredCount: number; voterCount: number; votes: boolean; mine: { id: string } | null };

function PollLines({ polls }: { polls: readonly Poll[] }) {
  const { tenant } = useViewer();
  return (
    <ul className="poll-lines">
      {polls.map(({ id, title, status, closesAt, answeredCount, voterCount, votes, mine }) => (
        <li key={id}>
          <span className="poll-lines__what">
            <Link to="/$tenant/sondages/$pollId" params={{ tenant: tenant.key, pollId: id }}>
              {title}
            </Link>{" "}
            <PollStatusBadge status={status} />
          </span>
          <span>
            {count(answeredCount, "réponse")} sur {voterCount}
            {status === "OPEN" ? `, jusqu’au ${fullDate(lastDay(closesAt))}` : null}
            {status === "OPEN" && votes && !mine ? <strong> · Votre réponse est attendue</strong> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
