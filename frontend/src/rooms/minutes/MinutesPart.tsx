import { useState } from "react";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import type { MinutesPartQuery } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { MinutesEditor } from "./components/MinutesEditor";
import { MinutesReader } from "./components/MinutesReader";
import { OpenMinutes } from "./components/OpenMinutes";
import { CarriedOver, SessionTasks } from "./components/SessionTasks";
import { partsOf } from "./model/parts";
import "./minutes.css";

const MinutesPart = graphql(`
  query MinutesPart($id: ID!) {
    session(id: $id) {
      id
      status
      establishment {
        id
        name
      }
      minutes {
        id
        edition
        status
        keptTo {
          id
          name
        }
        ...MinutesEditor_minutes
        ...MinutesReader_minutes
      }
      ...SessionTasks_session
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
        }
      }
    }
  }
`);

type Session = NonNullable<MinutesPartQuery["session"]>;

/** The minutes of a session, part by part, with what is to be done until the next. */
export default function MinutesPartOf({ sessionId }: { sessionId: string }) {
  return (
    <PartQuery query={MinutesPart} variables={{ id: sessionId }}>
      {({ session }, { reload }) => (session && session.status !== "CANCELLED" ? <Whole session={session} reload={reload} /> : null)}
    </PartQuery>
  );
}

function Whole({ session, reload }: { session: Session; reload: () => void }) {
  const { group, minutes, establishment } = session;
  const writes = group.acts.includes("minutes.write");
  const parts = partsOf(minutes);
  const places = group.participations.map((one) => one.establishment).filter(({ id }) => !establishment || id === establishment.id);
  const shared = parts.some(({ key }) => key === "");
  const [correcting, setCorrecting] = useState<string | null>(null);
  return (
    <section className="session-part minutes" aria-labelledby="compte-rendu">
      <div className="list-head">
        <h2 className="fr-h5" id="compte-rendu">
          Compte rendu
        </h2>
        {parts.some(({ published }) => published) ? (
          <Button kind="tertiary" size="sm" icon="fr-icon-printer-line" className="no-print" onClick={() => print()}>
            Imprimer
          </Button>
        ) : null}
      </div>
      {parts.length === 0 && !writes ? <p>Le compte rendu n’est pas encore publié.</p> : null}
      {parts.map(({ key, keptTo, draft, published, earlier }) => (
        <article key={key} className="minutes__part" aria-label={keptTo ? `Partie gardée pour ${keptTo.name}` : "Partie partagée avec le groupe"}>
          <h3 className="fr-h6">{keptTo ? `Gardé pour ${keptTo.name}` : "Partagé avec le groupe"}</h3>
          {keptTo ? <p className="fr-hint-text">Lu par cet établissement, le consultant du groupe et l’Aract seulement.</p> : null}
          {draft ? <MinutesEditor minutes={draft} places={keptTo ? [] : places} reload={reload} /> : null}
          {published ? (
            <>
              <MinutesReader minutes={published} writes={writes && !draft} correcting={correcting === published.id} onCorrect={(open) => setCorrecting(open ? published.id : null)} heading={draft ? "Version publiée" : undefined} />
              <p className="no-print">
                <DownloadButton document="MINUTES" of={published.id} label="Compte rendu" about={keptTo ? `partie gardée pour ${keptTo.name}` : "partie partagée avec le groupe"} weight={35} kind="tertiary" />
              </p>
            </>
          ) : null}
          {earlier.map((old) => (
            <details key={old.id} className="no-print">
              <summary>Version {old.edition}, remplacée</summary>
              <MinutesReader minutes={old} writes={false} />
            </details>
          ))}
        </article>
      ))}
      {writes && group.status !== "CLOSED" ? <OpenMinutes sessionId={session.id} shared={shared} places={places.filter(({ id }) => !parts.some(({ key }) => key === id))} /> : null}
      <CarriedOver session={session} />
      <SessionTasks session={session} />
    </section>
  );
}
