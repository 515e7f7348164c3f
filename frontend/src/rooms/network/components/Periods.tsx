import { type FragmentType, graphql, unmask } from "~/gql";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";

const PeriodsNetwork = graphql(`
  fragment Periods_network on Network {
    periods {
      key
      title
      display
      citation {
        source
        line
        endLine
        text
      }
    }
    periodNote {
      what
      treatment
      proposed
      citations {
        source
        line
        endLine
        text
      }
    }
  }
`);

/** The periods that the source states, each as what it is, and why there are two. */
export function Periods({ network: masked }: { network: FragmentType<typeof PeriodsNetwork> }) {
  const { periods, periodNote } = unmask(PeriodsNetwork, masked);
  return (
    <section className="periods" aria-label="Périodes">
      <DefinitionList items={periods.map(({ title, display }) => [title, display] as const)} />
      {periodNote ? (
        <details>
          <summary>Pourquoi deux périodes ?</summary>
          <p>
            {periodNote.what} {periodNote.treatment}
            {periodNote.proposed ? " Cette lecture est proposée par Cordée." : ""}
          </p>
          <ul className="plain-list muted">
            {periodNote.citations.map((citation) => (
              <li key={citation.line}>
                <Citation citation={citation} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
