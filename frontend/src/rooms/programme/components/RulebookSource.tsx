import { type ReactNode, useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { CitationView } from "~/app/graphql/refusals";
import { graphql, unmask } from "~/gql";
import { Citation } from "~/ui/Citation";
import { sectionsOf } from "../model/sections";

const CitedRulesQuery = graphql(`
  query CitedRules($id: ID!) {
    programme(id: $id) {
      id
      rulebook {
        key
        citations {
          field
          citation {
            ...Citation_view
          }
        }
      }
    }
  }
`);

const RulebookTextQuery = graphql(`
  query RulebookText($id: ID!) {
    programme(id: $id) {
      id
      rulebook {
        key
        sourceText
      }
    }
  }
`);

/** Every passage of the sources that a rule of this programme rests on; fetched when one opens it. */
export function CitedRules({ programmeId, opened }: { programmeId: string; opened: boolean }) {
  return (
    <Unfold title="Toutes les règles, par les passages dont elles viennent" opened={opened}>
      <PartQuery query={CitedRulesQuery} variables={{ id: programmeId }}>
        {({ programme }) =>
          sectionsOf((programme?.rulebook.citations ?? []).map(({ field, citation }) => ({ field, citation: unmask(CitationView, citation) }))).map(({ key, title, citations }) => (
            <div key={key} className="cited">
              <h3 className="fr-h6">{title}</h3>
              <ul>
                {citations.map((citation) => (
                  <li key={`${citation.source}:${citation.line}:${citation.text}`}>
                    <Citation citation={citation} />
                  </li>
                ))}
              </ul>
            </div>
          ))
        }
      </PartQuery>
    </Unfold>
  );
}

/** The rulebook's whole text, as it was when the programme was opened. */
export function RulebookText({ programmeId }: { programmeId: string }) {
  return (
    <Unfold title="Le cahier des charges tel qu’il est enregistré" opened={false}>
      <PartQuery query={RulebookTextQuery} variables={{ id: programmeId }}>
        {({ programme }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
          <pre className="source__text" tabIndex={0} role="region" aria-label="Texte du cahier des charges">
            {programme?.rulebook.sourceText}
          </pre>
        )}
      </PartQuery>
    </Unfold>
  );
}

function Unfold({ title, opened, children }: { title: string; opened: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(opened);
  return (
    <details className="source" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="fr-h6 source__title">{title}</h2>
      </summary>
      {open ? children : null}
    </details>
  );
}
