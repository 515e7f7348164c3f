import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
import { useNow } from "~/lib/useNow";
import { Button } from "~/ui/Button";
import { AttendanceSheet } from "../components/AttendanceSheet";
import { HoldDialog } from "../components/HoldDialog";
import { countedAs, missingAs, presenceOf } from "../model/attendance";
import { rowsOf } from "../rows";

const PresencePartQuery = graphql(`
  query PresencePart($id: ID!) {
    session(id: $id) {
      id
      title
      status
      startsAt
      ...Attendance_session
      group {
        id
        status
        acts
        ...HoldDialog_group
      }
    }
  }
`);

/** Who is there, voice by voice: recorded by whoever runs the session. */
export default function PresencePart({ sessionId }: SessionPartProps) {
  const { open } = useDialogSearch();
  const now = useNow();
  return (
    <PartQuery query={PresencePartQuery} variables={{ id: sessionId }}>
      {({ session }, { reload }) => {
        if (!session || session.status === "CANCELLED") return null;
        const { group } = session;
        const rows = rowsOf(session);
        const { present, expected, silent } = presenceOf(rows);
        const held = session.status === "HELD";
        const may = group.acts.includes("session.plan") && group.status !== "CLOSED" && Date.parse(session.startsAt) <= now;
        return (
          <section className="session-part" aria-labelledby="presences">
            <div className="list-head">
              <h2 className="fr-h5" id="presences">
                Présences
              </h2>
              {may ? (
                <Button kind={held ? "tertiary" : "primary"} onClick={() => open("tenir", { objet: session.id })}>
                  {held ? "Corriger les présences" : "Enregistrer les présences"}
                </Button>
              ) : null}
            </div>
            {held ? (
              <>
                <p>
                  {present} {countedAs(rows)} sur {expected}
                  {silent.length > 0 ? `. ${missingAs(rows)} : ${silent.join(" ; ")}.` : "."}
                </p>
                <AttendanceSheet caption={`Présences : ${session.title}`} rows={rows} />
              </>
            ) : (
              <p>{Date.parse(session.startsAt) > now ? "Les présences s’enregistrent à partir du début de la séance." : "Les présences ne sont pas encore enregistrées."}</p>
            )}
            <HoldDialog group={group} reload={reload} />
          </section>
        );
      }}
    </PartQuery>
  );
}
