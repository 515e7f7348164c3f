import type { ReactNode } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { longDate } from "~/lib/format";

const ComiteMeetingsQuery = graphql(`
  query ComiteMeetings($id: ID!) {
    bodies(participationId: $id) {
      id
      kind
      meetings {
        id
        heldOn
        agenda
        summary
      }
    }
  }
`);

export type ComiteMeeting = { id: string; heldOn: string; agenda: string | null; summary: string | null };

/** The meetings of the project's comité QVCT, the latest first. */
export function Meetings({ projectId, children }: { projectId: string; children: (meetings: readonly ComiteMeeting[]) => ReactNode }) {
  return (
    <PartQuery query={ComiteMeetingsQuery} variables={{ id: projectId }}>
      {({ bodies }) => children(bodies.filter(({ kind }) => kind === "COMMITTEE").flatMap(({ meetings }) => meetings))}
    </PartQuery>
  );
}

/** The meeting at which something was decided. */
export function Meeting({ projectId, meetingId }: { projectId: string; meetingId: string }) {
  return (
    <Meetings projectId={projectId}>
      {(meetings) => {
        const meeting = meetings.find(({ id }) => id === meetingId);
        if (!meeting) return null;
        return (
          <details>
            <summary>Réunion du comité du {longDate(meeting.heldOn)}</summary>
            {meeting.agenda ? <p className="plan__words">Ordre du jour : {meeting.agenda}</p> : null}
            {meeting.summary ? <p className="plan__words">{meeting.summary}</p> : <p className="muted">Le relevé de cette réunion n’est pas écrit.</p>}
          </details>
        );
      }}
    </Meetings>
  );
}
