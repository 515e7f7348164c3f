import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, timeRange } from "~/lib/format";
import { modeName } from "~/lib/terms";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { EventForm } from "./components/EventForm";
import { stateOf } from "./model/words";
import "./restitution.css";

const RestitutionsPartQuery = graphql(`
  query RestitutionsPart($id: ID!) {
    restitutions(programmeId: $id) {
      id
      title
      status
      startsAt
      endsAt
      mode
      place
      capacity
      placedCount
      waitingCount
      cameCount
    }
  }
`);

/** Where a programme's results are shown: each event, and how full it is. */
export default function RestitutionsPart({ programmeId }: { programmeId: string }) {
  const { tenant, may } = useViewer();
  const dialog = useDialogSearch();
  const now = useNow();
  return (
    <PartQuery query={RestitutionsPartQuery} variables={{ id: programmeId }}>
      {({ restitutions }, { reload }) => (
        <>
          <Buttons>
            {may("restitution.plan") ? (
              <Button icon="fr-icon-add-line" onClick={() => dialog.open("evenement")}>
                Préparer un événement
              </Button>
            ) : null}
            <a className="fr-btn fr-btn--tertiary" href={`/${tenant.key}/evenements`}>
              Page publique des événements
            </a>
          </Buttons>
          {restitutions.length === 0 ? <EmptyState title="Aucun événement n’est prévu">Les animateurs y montrent à tout le secteur ce qu’ils ont fait.</EmptyState> : null}
          <ul className="fr-raw-list event-cards">
            {restitutions.map(({ id, title, status, startsAt, endsAt, mode, place, capacity, placedCount, waitingCount, cameCount }) => (
              <li key={id} className="panel">
                <div className="panel__head">
                  <h2 className="fr-h6 event-cards__title">
                    <Link to="/$tenant/programmes/$programmeId/restitutions/$restitutionId" params={{ tenant: tenant.key, programmeId, restitutionId: id }}>
                      {title}
                    </Link>
                  </h2>
                  <Badge tone={stateOf({ status, endsAt }, now).tone}>{stateOf({ status, endsAt }, now).name}</Badge>
                </div>
                <DefinitionList
                  items={[
                    ["Quand", timeRange(startsAt, endsAt)],
                    ["Où", mode === "REMOTE" ? modeName.REMOTE : place],
                    ["Inscrits", status === "DRAFT" ? null : `${placedCount} sur ${count(capacity, "place")}${waitingCount > 0 ? `, ${waitingCount} en liste d’attente` : ""}`],
                    ["Venus", cameCount > 0 ? count(cameCount, "personne") : null],
                  ]}
                />
              </li>
            ))}
          </ul>
          <Dialog open={dialog.faire === "evenement"} onClose={dialog.close} title="Préparer un événement" size="lg">
            <EventForm programmeId={programmeId} reload={reload} onClose={dialog.close} />
          </Dialog>
        </>
      )}
    </PartQuery>
  );
}
