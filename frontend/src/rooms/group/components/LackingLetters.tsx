import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate } from "~/lib/format";
import { voiceName } from "~/lib/terms";

const LackingLettersGroup = graphql(`
  fragment LackingLetters_group on Group {
    id
    completeness {
      letters {
        letterId
        beforeSequence
        voices
        establishment {
          id
          name
        }
      }
    }
  }
`);

/** The commitment letters without which the group can't hold its sequence: to be issued, or whose signature is awaited. */
export function LackingLetters({ group }: { group: FragmentType<typeof LackingLettersGroup> }) {
  const { tenant } = useViewer();
  const { id, completeness } = unmask(LackingLettersGroup, group);
  const [first] = completeness.letters;
  if (!first) return null;
  return (
    <section className="missing" aria-labelledby="lettres-manquantes">
      <h2 className="fr-h6 missing__title" id="lettres-manquantes">
        Avant de tenir la séquence {first.beforeSequence} : les lettres d’engagement
      </h2>
      <ul>
        {completeness.letters.map(({ letterId, voices, establishment }) => (
          <li key={establishment.id}>
            {letterId ? (
              <>
                <Link to="/$tenant/lettres/$letterId" params={{ tenant: tenant.key, letterId }}>
                  Lettre : {establishment.name}
                </Link>
                , à signer : {enumerate(voices.map((voice) => voiceName[voice].toLowerCase()))}
              </>
            ) : (
              <>
                <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "lettres" }} resetScroll={false}>
                  Lettre : {establishment.name}
                </Link>
                , à émettre
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
