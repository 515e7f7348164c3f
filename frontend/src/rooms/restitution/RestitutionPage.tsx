import { useParams } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, longDate } from "~/lib/format";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { EventDialogs } from "./components/EventDialogs";
import { EventFacts } from "./components/EventFacts";
import { Registrations } from "./components/Registrations";
import { stateOf } from "./model/words";
import "./restitution.css";

const RestitutionPageQuery = graphql(`
  query RestitutionPage($id: ID!) {
    restitution(id: $id) {
      id
      title
      status
      startsAt
      endsAt
      capacity
      placedCount
      waitingCount
      cameCount
      keepDays
      forgottenAt
      programme {
        id
        title
      }
      ...EventFacts_restitution
      ...EventDialogs_restitution
    }
  }
`);

const TICKED_BEFORE_MS = 3 * 3_600_000;

/** An event where results are shown: what it says, and who comes. */
export default function RestitutionPage() {
  const { may } = useViewer();
  return may("restitution.view") ? <Event /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Event() {
  const { tenant, may } = useViewer();
  const { programmeId, restitutionId } = useParams({ from: "/$tenant/programmes/$programmeId/restitutions/$restitutionId" });
  const dialog = useDialogSearch();
  const now = useNow();
  return (
    <PageQuery query={RestitutionPageQuery} variables={{ id: restitutionId }}>
      {({ restitution: event }, { reload }) => {
        if (!event) return <NotFound />;
        const { status, capacity, placedCount, waitingCount, cameCount } = event;
        const state = stateOf(event, now);
        const over = Date.parse(event.endsAt) <= now;
        const plans = may("restitution.plan") && status !== "CANCELLED" && !(over && status === "PUBLISHED");
        return (
          <Page
            key={event.id}
            title={event.title}
            context="Restitutions"
            lead={
              status === "DRAFT"
                ? `En préparation, ${count(capacity, "place")}`
                : `${placedCount} sur ${count(capacity, "place")}${waitingCount > 0 ? `, ${count(waitingCount, "personne")} en liste d’attente` : ""}${cameCount > 0 ? `, ${count(cameCount, "personne venue", "personnes venues")}` : ""}`
            }
            badges={<Badge tone={state.tone}>{state.name}</Badge>}
            breadcrumb={
              <BackLink to="/$tenant/programmes/$programmeId/reseau" params={{ tenant: tenant.key, programmeId }} search={{ onglet: "restitutions" }}>
                Restitutions
              </BackLink>
            }
            actions={
              <Buttons>
                {plans && status === "DRAFT" ? <Button onClick={() => dialog.open("publier")}>Publier</Button> : null}
                {plans ? (
                  <Button kind="secondary" icon="fr-icon-edit-line" onClick={() => dialog.open("evenement")}>
                    Modifier
                  </Button>
                ) : null}
                {status === "DRAFT" ? null : (
                  <a className="fr-btn fr-btn--secondary" href={`/${tenant.key}/evenements/${event.id}`}>
                    Page publique
                  </a>
                )}
                {plans ? (
                  <Button kind="tertiary" onClick={() => dialog.open("annuler")}>
                    Annuler l’événement
                  </Button>
                ) : null}
              </Buttons>
            }
          >
            <EventFacts event={event} />
            {event.forgottenAt ? (
              <Notice tone="info">
                <p>Les inscriptions ont été effacées le {longDate(event.forgottenAt)}, comme annoncé aux inscrits. Seuls les nombres sont gardés.</p>
              </Notice>
            ) : may("registration.view") && status !== "DRAFT" ? (
              <>
                <Registrations eventId={event.id} title={event.title} ticking={status === "PUBLISHED" && Date.parse(event.startsAt) - TICKED_BEFORE_MS <= now} reload={reload} />
                <p className="muted event-kept">Ces informations sont effacées {count(event.keepDays, "jour")} après l’événement, les besoins pour participer dès le lendemain.</p>
              </>
            ) : null}
            {may("restitution.plan") ? <EventDialogs programmeId={programmeId} event={event} reload={reload} /> : null}
          </Page>
        );
      }}
    </PageQuery>
  );
}
