import { CitationView } from "~/app/graphql/refusals";
import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate, euros, halfDays, percent } from "~/lib/format";
import { modeName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";
import { Table } from "~/ui/Table";
import { CitedRules, RulebookText } from "./RulebookSource";

const RulebookFactsRulebook = graphql(`
  fragment RulebookFacts_rulebook on Rulebook {
    key
    version
    title
    groupMin
    groupMax
    groupCitation {
      ...Citation_view
    }
    dayRateCents
    sponsorBasisPoints
    sequences {
      number
      title
      modes
      citation {
        ...Citation_view
      }
    }
    quotas {
      quota
      label
      perEstablishment
      halfDays
      formulaText
      citation {
        ...Citation_view
      }
    }
    milestones {
      key
      title
      proposed
    }
  }
`);

/** What the rulebook sets, each rule with the passage it comes from. */
export function RulebookFacts({ programmeId, rulebook: masked }: { programmeId: string; rulebook: FragmentType<typeof RulebookFactsRulebook> }) {
  const rulebook = unmask(RulebookFactsRulebook, masked);
  const { groupMin, groupMax, dayRateCents, sponsorBasisPoints, sequences, quotas, milestones } = rulebook;
  const group = unmask(CitationView, rulebook.groupCitation);
  return (
    <>
      <section aria-labelledby="cadre">
        <h2 className="fr-h4" id="cadre">
          Le cadre
        </h2>
        <DefinitionList
          items={[
            ["Cahier des charges", `${rulebook.title} (version ${rulebook.version})`],
            [
              "Établissements par groupe",
              groupMin !== null && groupMax !== null ? (
                <>
                  {groupMin} à {groupMax} {group ? <Citation citation={group} /> : null}
                </>
              ) : null,
            ],
            ["Prix d’une journée", dayRateCents === null ? null : euros(dayRateCents)],
            ["Part financée", sponsorBasisPoints === null ? null : percent(sponsorBasisPoints)],
          ]}
        />
      </section>
      {sequences.length > 0 ? (
        <section aria-labelledby="sequences">
          <h2 className="fr-h4" id="sequences">
            Les séquences
          </h2>
          <Table
            stack
            caption="Séquences du programme"
            hideCaption
            columns={[
              { key: "number", title: "N°", numeric: true, cell: ({ number }) => number },
              { key: "title", title: "Séquence", header: true, cell: ({ title }) => title },
              { key: "modes", title: "Comment", cell: ({ modes }) => modes.map((mode) => modeName[mode]).join(" ou ").replace(" ou À", " ou à") },
              { key: "rule", title: "Source", cell: ({ citation }) => <Citation citation={unmask(CitationView, citation)} /> },
            ]}
            rows={sequences}
            rowKey={({ number }) => String(number)}
          />
        </section>
      ) : null}
      {quotas.length > 0 ? (
        <section aria-labelledby="jours">
          <h2 className="fr-h4" id="jours">
            Les jours
          </h2>
          <p>Les jours énoncés par la source font foi. Son calcul est montré tel qu’elle l’écrit.</p>
          <Table
            stack
            caption="Quotas de jours"
            hideCaption
            columns={[
              { key: "label", title: "Quota", header: true, cell: ({ label }) => label },
              { key: "days", title: "Jours énoncés", cell: ({ halfDays: stated, perEstablishment }) => `${halfDays(stated)} ${perEstablishment ? "par établissement" : "par groupe"}` },
              { key: "formula", title: "Calcul écrit dans la source", cell: ({ formulaText }) => formulaText || "Aucun" },
              { key: "rule", title: "Source", cell: ({ citation }) => <Citation citation={unmask(CitationView, citation)} /> },
            ]}
            rows={quotas}
            rowKey={({ quota }) => quota}
          />
        </section>
      ) : null}
      {milestones.length > 0 ? (
        <section aria-labelledby="etapes">
          <h2 className="fr-h4" id="etapes">
            Les étapes de chaque établissement
          </h2>
          <ol>
            {milestones.map(({ key, title, proposed }) => (
              <li key={key}>
                {title} {proposed ? <Badge>Échéance proposée par Cordée</Badge> : null}
              </li>
            ))}
          </ol>
          <p className="fr-hint-text">{enumerateProposed(milestones)}</p>
        </section>
      ) : null}
      <CitedRules programmeId={programmeId} opened={sequences.length === 0 && quotas.length === 0} />
      <RulebookText programmeId={programmeId} />
    </>
  );
}

function enumerateProposed(milestones: readonly { title: string; proposed: boolean }[]): string {
  const ours = milestones.filter(({ proposed }) => proposed);
  if (ours.length === 0) return "";
  return ours.length === milestones.length
    ? "La source ne date pas ces étapes : leurs échéances sont une proposition, à ajuster dans chaque établissement."
    : `La source ne date pas ${enumerate(ours.map(({ title }) => title))} : ces échéances sont une proposition.`;
}
