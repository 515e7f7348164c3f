import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { readinessOf } from "~/lib/readiness";
import type { SessionPartProps } from "../model/moments";

const PreparationPartQuery = graphql(`
  query PreparationPart($id: ID!) {
    session(id: $id) {
      id
      mode
      place
      videoLink
      status
      establishment {
        id
      }
      group {
        id
        completeness {
          missing {
            message
            establishment {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** What the session still needs before it can be held. */
export default function PreparationPart({ sessionId }: SessionPartProps) {
  return (
    <PartQuery query={PreparationPartQuery} variables={{ id: sessionId }}>
      {({ session }) =>
        session ? (
          <section className="session-part" aria-labelledby="preparation">
            <h2 className="fr-h5" id="preparation">
              Préparation
            </h2>
            <ul className="session-points">
              {readinessOf(session, session.group.completeness.missing).points.map(({ ok, text }) => (
                <li key={text} data-ok={ok}>
                  <span className="fr-sr-only">{ok ? "Fait : " : "À faire : "}</span>
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ) : null
      }
    </PartQuery>
  );
}
