import { CitationView } from "~/app/graphql/refusals";
import { type FragmentType, graphql, unmask } from "~/gql";
import { euros, halfDays, longDate, percent } from "~/lib/format";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";

const RulebookFactsRulebook = graphql(`
  fragment RulebookFacts_rulebook on Rulebook {
    version
    startsOn
    endsOn
    groupMin
    groupMax
    dayRateCents
    sponsorBasisPoints
    groupCitation {
      ...Citation_view
    }
    quotas {
      quota
      label
      halfDays
      perEstablishment
      citation {
        ...Citation_view
      }
    }
  }
`);

/** What the rulebook sets, with the passages it comes from. */
export function RulebookFacts({ rulebook: masked }: { rulebook: FragmentType<typeof RulebookFactsRulebook> }) {
  const rulebook = unmask(RulebookFactsRulebook, masked);
  const group = unmask(CitationView, rulebook.groupCitation);
  return (
    <section aria-labelledby="regles">
      <h2 className="fr-h4" id="regles">
        Les règles appliquées
      </h2>
      <DefinitionList
        items={[
          ["Version", String(rulebook.version)],
          ["Début", rulebook.startsOn && longDate(rulebook.startsOn)],
          ["Fin", rulebook.endsOn && longDate(rulebook.endsOn)],
          [
            "Établissements par groupe",
            rulebook.groupMin !== null && rulebook.groupMax !== null ? (
              <>
                {rulebook.groupMin} à {rulebook.groupMax} {group ? <Citation citation={group} /> : null}
              </>
            ) : null,
          ],
          ["Prix d’une journée", rulebook.dayRateCents === null ? null : euros(rulebook.dayRateCents)],
          ["Part financée", rulebook.sponsorBasisPoints === null ? null : percent(rulebook.sponsorBasisPoints)],
          ...rulebook.quotas.map(
            ({ label, halfDays: granted, perEstablishment, citation }) =>
              [
                label,
                <>
                  {halfDays(granted)}
                  {perEstablishment ? " par établissement" : ""} <Citation citation={unmask(CitationView, citation)} />
                </>,
              ] as const,
          ),
        ]}
      />
    </section>
  );
}
