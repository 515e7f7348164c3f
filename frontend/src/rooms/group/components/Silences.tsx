import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { placeOf } from "~/lib/seats";

const SilencesGroup = graphql(`
  fragment Silences_group on Group {
    silences {
      days
      agencyTold
      establishment {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
    }
  }
`);

/** Who of a group is alone: nothing was done with them for longer than the rulebook says. */
export function Silences({ group }: { group: FragmentType<typeof SilencesGroup> }) {
  const { silences } = unmask(SilencesGroup, group);
  if (silences.length === 0) return <p>Personne n’est sans nouvelle au-delà du délai de la règle du jeu.</p>;
  return (
    <ul className="plain-list">
      {silences.map(({ establishment, post, days, agencyTold }) => (
        <li key={establishment?.id ?? post?.id ?? "group"}>
          <strong>{establishment || post ? placeOf({ establishment, post }).name : "Tout le groupe"}</strong> : sans nouvelle depuis {count(days, "jour")}
          {agencyTold ? ", l’Aract est prévenue" : ""}.
        </li>
      ))}
    </ul>
  );
}
