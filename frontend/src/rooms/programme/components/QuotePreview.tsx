import { useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { readRefusals } from "~/app/graphql/refusals";
import { graphql } from "~/gql";
import { enumerate, euros, halfDays } from "~/lib/format";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";
import { Notice } from "~/ui/Notice";

const QuotePreviewQuery = graphql(`
  query QuotePreview($rulebookKey: String!, $establishments: Int!) {
    quote(rulebookKey: $rulebookKey, establishments: $establishments) {
      quote {
        halfDays
        totalCents
        sponsorCents
        shareCents
        quotas {
          quota
          label
          halfDays
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** What a group costs under a rulebook, for the number of establishments that one chooses. */
export function QuotePreview({ rulebookKey, min, max }: { rulebookKey: string; min: number; max: number }) {
  const [establishments, setEstablishments] = useState(min);
  const sizes = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <fieldset className="quote">
      <legend className="fr-text--bold">Ce que coûte un groupe</legend>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="devis-etablissements">
          Nombre d’établissements
        </label>
        <select id="devis-etablissements" className="fr-select" value={establishments} onChange={({ target }) => setEstablishments(Number(target.value))}>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </div>
      <PartQuery query={QuotePreviewQuery} variables={{ rulebookKey, establishments }}>
        {({ quote: { quote, refusals } }) =>
          quote ? (
            <DefinitionList
              items={[
                ["Journées", `${halfDays(quote.halfDays)} : ${enumerate(quote.quotas.map(({ label, halfDays: part }) => `${label.toLowerCase()} ${halfDays(part)}`))}`],
                ["Coût total", euros(quote.totalCents)],
                ["Part financée", euros(quote.sponsorCents)],
                ["Reste à charge de chaque établissement", enumerate(new Set(quote.shareCents.map(euros)))],
              ]}
            />
          ) : (
            readRefusals(refusals).map(({ message, citation }) => (
              <Notice key={message} tone="warning">
                <p>
                  {message} {citation ? <Citation citation={citation} /> : null}
                </p>
              </Notice>
            ))
          )
        }
      </PartQuery>
    </fieldset>
  );
}
