import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { SessionPartProps } from "~/lib/parts";
import { useNow } from "~/lib/useNow";
import { Button } from "~/ui/Button";
import { AttendanceSheet } from "../components/AttendanceSheet";
import { HoldDialog } from "../components/HoldDialog";
import { expectedAt, presenceOf, sheetOf } from "../model/attendance";

const PresencePartQuery = graphql(`
  query PresencePart($id: ID!) {
    session(id: $id) {
      id
      title
      status
      startsAt
      establishment {
        id
      }
      attendance {
        id
        role
        present
        establishment {
          id
        }
        person {
          id
          name
        }
      }
      group {
        id
        status
        acts
        participations {
          id
          establishment {
            id
            name
          }
          trinome {
            id
            role
            deputy
            person {
              id
              name
            }
          }
        }
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
        const rows = sheetOf(expectedAt(group.participations, session.establishment?.id), session.attendance);
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
                  {present} voix présentes sur {expected}
                  {silent.length > 0 ? `. Absentes : ${silent.join(" ; ")}.` : "."}
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
