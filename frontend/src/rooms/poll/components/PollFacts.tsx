import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, fullDate, timeRange } from "~/lib/format";
import { postName } from "~/lib/seats";
import { modeName } from "~/lib/terms";
import { DefinitionList } from "~/ui/DefinitionList";
import { Notice } from "~/ui/Notice";
import { lastDay } from "../model/closing";

const PollFactsPoll = graphql(`
  fragment PollFacts_poll on Poll {
    status
    mode
    place
    videoLink
    note
    closesAt
    cancelReason
    answeredCount
    voterCount
    group {
      id
      name
    }
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
    session {
      id
      startsAt
      endsAt
    }
  }
`);

/** What the poll is about, until when, and what became of it. */
export function PollFacts({ poll: masked }: { poll: FragmentType<typeof PollFactsPoll> }) {
  const poll = unmask(PollFactsPoll, masked);
  const { tenant } = useViewer();
  const until = fullDate(lastDay(poll.closesAt));
  return (
    <>
      {poll.status === "SETTLED" && poll.session ? (
        <Notice tone="success" title="La date est retenue">
          <p>
            La séance a lieu{" "}
            <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: poll.session.id }}>
              {timeRange(poll.session.startsAt, poll.session.endsAt)}
            </Link>
            .
          </p>
        </Notice>
      ) : null}
      {poll.status === "CANCELLED" ? <Notice tone="warning" title="Ce sondage est annulé">{poll.cancelReason}</Notice> : null}
      {poll.status === "CLOSED" ? <Notice>Ce sondage ne prend plus de réponse : son consultant retient une date, ou le rouvre.</Notice> : null}
      {poll.note ? <p className="poll-note">{poll.note}</p> : null}
      <DefinitionList
        items={[
          [
            "Groupe",
            <Link key="groupe" to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: poll.group.id }} search={{ onglet: "seances" }}>
              {poll.group.name}
            </Link>,
          ],
          ["Établissement", poll.establishment?.name],
          ["Poste", poll.post ? postName(poll.post) : null],
          ["Mode", modeName[poll.mode]],
          ["Lieu", poll.place],
          ["Réponses", poll.status === "OPEN" ? `jusqu’au ${until} inclus` : null],
          ["Participation", `${count(poll.answeredCount, "réponse")} sur ${poll.voterCount}`],
        ]}
      />
    </>
  );
}
