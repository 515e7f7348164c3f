import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { voiceName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { endWords, missingWords, signedOf, stands, statusName, statusTone } from "../model/words";

const LetterCardLetter = graphql(`
  fragment LetterCard_letter on CommitmentLetter {
    id
    status
    issuedAt
    signedAt
    endedAt
    endReason
    version
    establishment {
      id
      name
    }
    text {
      reference
    }
    voices {
      role
      named
      signature {
        id
        name
        signedAt
      }
    }
  }
`);

/** A letter in one card: whose it is, where it stands, which voices have signed. */
export function LetterCard({ letter: masked }: { letter: FragmentType<typeof LetterCardLetter> }) {
  const { tenant } = useViewer();
  const letter = unmask(LetterCardLetter, masked);
  return (
    <li className="letter-card" data-status={letter.status}>
      <div className="letter-card__head">
        <h3 className="fr-h6">
          <Link to="/$tenant/lettres/$letterId" params={{ tenant: tenant.key, letterId: letter.id }}>
            {letter.establishment.name}
            <span className="fr-sr-only">, lettre {letter.text.reference}</span>
          </Link>
        </h3>
        <Badge tone={statusTone[letter.status]}>{letter.status === "ISSUED" ? signedOf(letter.voices) : statusName[letter.status]}</Badge>
      </div>
      {stands(letter.status) ? (
        <>
          <ul className="letter-card__voices">
            {letter.voices.map(({ role, named, signature }) => (
              <li key={role} data-signed={signature !== null}>
                <strong>{voiceName[role]}</strong>
                <span>{signature ? `${signature.name}, signé le ${longDate(signature.signedAt)}` : `${named ?? "voix à désigner"}, en attente`}</span>
              </li>
            ))}
          </ul>
          {letter.status === "ISSUED" ? <p className="muted">{missingWords(letter.voices)}</p> : null}
        </>
      ) : (
        <p>{endWords(letter)}</p>
      )}
      <p className="muted">
        {letter.text.reference}, émise le {longDate(letter.issuedAt)}
      </p>
    </li>
  );
}
