import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime, time, timeRange } from "~/lib/format";
import { modeName } from "~/lib/terms";
import { DefinitionList } from "~/ui/DefinitionList";

const EventFactsRestitution = graphql(`
  fragment EventFacts_restitution on Restitution {
    status
    summary
    mode
    place
    accessNote
    videoLink
    startsAt
    endsAt
    closesAt
    keepDays
    cancelReason
    moments {
      startsAt
      title
      note
    }
    speakers {
      name
      quality
    }
  }
`);

/** When, where, what is said and by whom. */
export function EventFacts({ event: masked }: { event: FragmentType<typeof EventFactsRestitution> }) {
  const event = unmask(EventFactsRestitution, masked);
  return (
    <>
      <DefinitionList
        items={[
          ["Motif de l’annulation", event.cancelReason],
          ["Quand", timeRange(event.startsAt, event.endsAt)],
          ["Où", event.mode === "REMOTE" ? modeName.REMOTE : event.place],
          ["Accès", event.accessNote],
          ["Lien de visioconférence", event.videoLink],
          ["Inscriptions jusqu’au", dateTime(event.closesAt)],
        ]}
      />
      {event.summary ? <p className="event-summary">{event.summary}</p> : null}
      {event.moments.length > 0 ? (
        <section aria-labelledby="evenement-programme">
          <h2 className="fr-h5" id="evenement-programme">
            Programme
          </h2>
          <ol className="fr-raw-list event-moments">
            {event.moments.map(({ startsAt, title, note }) => (
              <li key={`${startsAt} ${title}`}>
                <strong>{time(startsAt)}</strong>
                <span>
                  {title}
                  {note ? <span className="muted"> ; {note}</span> : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {event.speakers.length > 0 ? (
        <section aria-labelledby="evenement-intervenants">
          <h2 className="fr-h5" id="evenement-intervenants">
            Intervenants
          </h2>
          <ul>
            {event.speakers.map(({ name, quality }) => (
              <li key={name}>
                {name}
                {quality ? `, ${quality}` : ""}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
