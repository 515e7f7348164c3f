import { PartQuery } from "~/app/graphql/PageQuery";
import { CitationView, readRefusals } from "~/app/graphql/refusals";
import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate, euros, halfDays } from "~/lib/format";
import { quotaName } from "~/lib/terms";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";

const GroupQuoteQuery = graphql(`
  query GroupQuote($rulebookKey: String!, $establishments: Int!) {
    quote(rulebookKey: $rulebookKey, establishments: $establishments) {
      quote {
        halfDays
        totalCents
        sponsorCents
        shareCents
        quotas {
          quota
          halfDays
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Rulebook = { key: string; groupMin: number | null; groupMax: number | null; groupCitation: FragmentType<typeof CitationView> | null };

/** What the group costs at its present size, or the rule that its size does not meet yet. */
export function GroupQuote({ rulebook, establishments, agency }: { rulebook: Rulebook; establishments: number; agency: string }) {
  const citation = unmask(CitationView, rulebook.groupCitation);
  const tooFew = rulebook.groupMin !== null && establishments < rulebook.groupMin;
  return (
    <div className="quote" role="group" aria-labelledby="devis">
      <h3 className="fr-h6" id="devis">
        Devis
      </h3>
      {tooFew ? (
        <p>
          Un groupe réunit de {rulebook.groupMin} à {rulebook.groupMax} établissements : il en manque encore {(rulebook.groupMin ?? 0) - establishments}.
          {citation ? <Citation citation={citation} /> : null}
        </p>
      ) : (
        <PartQuery query={GroupQuoteQuery} variables={{ rulebookKey: rulebook.key, establishments }}>
          {({ quote: { quote, refusals } }) =>
            quote ? (
              <DefinitionList
                items={[
                  ["Jours", halfDays(quote.halfDays)],
                  ...quote.quotas.map(({ quota, halfDays: part }) => [`dont ${quotaName[quota].toLowerCase()}`, halfDays(part)] as const),
                  ["Total", euros(quote.totalCents)],
                  [`Part ${agency}`, euros(quote.sponsorCents)],
                  ["Reste à charge de chaque établissement", enumerate(new Set(quote.shareCents.map(euros)))],
                ]}
              />
            ) : (
              readRefusals(refusals).map(({ message, citation: cited }) => (
                <p key={message}>
                  {message}
                  {cited ? <Citation citation={cited} /> : null}
                </p>
              ))
            )
          }
        </PartQuery>
      )}
      <p className="fr-sr-only" role="status">
        {tooFew ? "" : `Devis mis à jour pour ${establishments} établissements.`}
      </p>
    </div>
  );
}
