import { ReadyBadge } from "~/app/readiness/Readiness";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { SessionStatus } from "~/gql/graphql";
import { timeRange } from "~/lib/format";
import { placeOf } from "~/lib/seats";
import { modeName, sessionStatusName } from "~/lib/terms";
import { Badge, type BadgeTone } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { countedAs, missingAs, presenceOf } from "../model/attendance";
import { rowsOf } from "../rows";
import { AttendanceSheet } from "./AttendanceSheet";
import { SessionLink } from "./SessionLink";

const SessionCardSession = graphql(`
  fragment SessionCard_session on Session {
    id
    title
    mode
    startsAt
    endsAt
    place
    videoLink
    status
    cancelReason
    ...Readiness_session
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
    ...Attendance_session
  }
`);

type Props = { session: FragmentType<typeof SessionCardSession>; planning: boolean; now: number };
const TONES: Record<SessionStatus, BadgeTone> = { PLANNED: "info", HELD: "success", CANCELLED: "neutral" };

export function SessionCard({ session: masked, planning, now }: Props) {
  const session = unmask(SessionCardSession, masked);
  const { open } = useDialogSearch();
  const begun = Date.parse(session.startsAt) <= now;
  const over = session.status === "PLANNED" && Date.parse(session.endsAt) <= now;
  const what = <span className="fr-sr-only"> : {session.title}</span>;
  const sheet = rowsOf(session);
  const { present, expected, silent } = presenceOf(sheet);
  return (
    <li className="session" data-status={session.status}>
      <div className="session__head">
        <h3 className="fr-h6">
          <SessionLink id={session.id}>
            {session.title}
            {session.establishment || session.post ? `, ${placeOf(session).name}` : null}
          </SessionLink>
        </h3>
        <span className="session__badges">
          {over ? <Badge tone="warning">À enregistrer</Badge> : <Badge tone={TONES[session.status]}>{sessionStatusName[session.status]}</Badge>}
          {session.status === "PLANNED" && !over ? <ReadyBadge session={session} /> : null}
        </span>
      </div>
      <p>
        <time dateTime={session.startsAt}>{timeRange(session.startsAt, session.endsAt)}</time>
        <br />
        {modeName[session.mode]}
        {session.place ? ` · ${session.place}` : null}
        {session.mode === "REMOTE" && session.videoLink?.startsWith("https://") ? (
          <>
            {" · "}
            <a href={session.videoLink} target="_blank" rel="noopener noreferrer">
              Lien de visioconférence (nouvel onglet)
            </a>
          </>
        ) : null}
      </p>
      {session.status === "CANCELLED" && session.cancelReason ? <p>Motif : {session.cancelReason}</p> : null}
      {session.status === "HELD" ? (
        <details>
          <summary>
            {present} {countedAs(sheet)} sur {expected}
            {silent.length > 0 ? `. ${missingAs(sheet)} : ${silent.join(" ; ")}` : null}
          </summary>
          <AttendanceSheet caption={`Présences : ${session.title}`} rows={sheet} />
        </details>
      ) : null}
      {planning && session.status !== "CANCELLED" ? (
        <Buttons>
          {begun ? (
            <Button kind={session.status === "HELD" ? "tertiary" : "primary"} size="sm" onClick={() => open("tenir", { objet: session.id })}>
              {session.status === "HELD" ? "Corriger les présences" : "Enregistrer les présences"}
              {what}
            </Button>
          ) : null}
          {session.status === "PLANNED" ? (
            <>
              <Button kind="tertiary" size="sm" onClick={() => open("deplacer", { objet: session.id })}>
                Modifier{what}
              </Button>
              <Button kind="bare" size="sm" onClick={() => open("annuler", { objet: session.id })}>
                Annuler{what}
              </Button>
            </>
          ) : null}
        </Buttons>
      ) : null}
    </li>
  );
}
