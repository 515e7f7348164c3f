import { useState } from "react";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { Button } from "~/ui/Button";
import { SessionCard } from "./SessionCard";

const SessionListGroup = graphql(`
  fragment SessionList_group on Group {
    id
    status
    acts
    sessions {
      id
      startsAt
      ...SessionCard_session
    }
  }
`);

/** Every session, in the order of time. */
export function SessionList({ group: masked }: { group: FragmentType<typeof SessionListGroup> }) {
  const { status, acts, sessions } = unmask(SessionListGroup, masked);
  const { open } = useDialogSearch();
  const [now] = useState(() => Date.now());
  const planning = acts.includes("session.plan") && status !== "CLOSED";
  const plan = planning ? (
    <Button icon="fr-icon-add-line" onClick={() => open("programmer")}>
      Programmer une séance
    </Button>
  ) : null;
  return (
    <section aria-labelledby="seances">
      <div className="list-head">
        <h2 className="fr-h5" id="seances">
          Séances
        </h2>
        {sessions.length > 0 ? plan : null}
      </div>
      {sessions.length === 0 ? (
        <EmptyState title="Aucune séance n’est programmée" action={plan}>
          {planning ? "Commencez par la première séquence : la date et le lieu seront visibles de tout le groupe." : "Les dates s’afficheront ici dès qu’elles seront fixées."}
        </EmptyState>
      ) : (
        <ol className="sessions">
          {sessions
            .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
            .map((session) => (
              <SessionCard key={session.id} session={session} planning={planning} now={now} />
            ))}
        </ol>
      )}
    </section>
  );
}
