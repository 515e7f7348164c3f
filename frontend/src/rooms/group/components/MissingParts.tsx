import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { voiceName } from "~/lib/terms";
import { mendingOf, missingByPlace } from "../model/missing";
import { LackingLetters } from "./LackingLetters";

const MissingPartsGroup = graphql(`
  fragment MissingParts_group on Group {
    id
    status
    acts
    completeness {
      missing {
        kind
        message
        role
        establishment {
          id
          name
        }
      }
    }
    ...LackingLetters_group
  }
`);

/** What a group misses before it is complete, each with what mends it; then what it misses before it can meet. */
export function MissingParts({ group: masked }: { group: FragmentType<typeof MissingPartsGroup> }) {
  const { tenant } = useViewer();
  const whole = unmask(MissingPartsGroup, masked);
  const { id, status, acts, completeness } = whole;
  if (status === "CLOSED") return null;
  if (completeness.missing.length === 0) return <LackingLetters group={whole} />;
  const { group, places } = missingByPlace(completeness.missing);
  const mend = (part: (typeof completeness.missing)[number], words: string, whose?: string) => {
    const { act, search } = mendingOf(part);
    if (!acts.includes(act)) return words;
    return (
      <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "etablissements", ...search }} resetScroll={false}>
        {words}
        {whose ? <span className="fr-sr-only"> : {whose}</span> : null}
      </Link>
    );
  };
  return (
    <>
      <section className="missing" aria-labelledby="manque">
        <h2 className="fr-h6 missing__title" id="manque">
          Pour que le groupe soit complet
        </h2>
        <ul>
          {group.map((part) => (
            <li key={part.message}>
              {part.message} {acts.includes(mendingOf(part).act) ? mend(part, mendingOf(part).label) : null}
            </li>
          ))}
          {places.map((place) => (
            <li key={place.id}>
              {place.name}, voix à désigner :{" "}
              {place.parts.map((part, index) => (
                <span key={part.role}>
                  {index > 0 ? ", " : null}
                  {part.role ? mend(part, voiceName[part.role], place.name) : part.message}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <LackingLetters group={whole} />
    </>
  );
}
