import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime } from "~/lib/format";
import { voiceName } from "~/lib/terms";
import { Table } from "~/ui/Table";

const SignaturesLetter = graphql(`
  fragment Signatures_letter on CommitmentLetter {
    id
    sha256
    text {
      statement
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

/** The three voices and what each has signed. */
export function Signatures({ letter: masked }: { letter: FragmentType<typeof SignaturesLetter> }) {
  const { voices, sha256, text } = unmask(SignaturesLetter, masked);
  return (
    <section aria-labelledby="signatures">
      <h2 className="fr-h5" id="signatures">
        Signatures
      </h2>
      <p>Chaque voix déclare en signant : « {text.statement} »</p>
      <Table
        caption="Signatures de la lettre"
        hideCaption
        stack
        columns={[
          { key: "role", title: "Voix", header: true, cell: ({ role }) => voiceName[role] },
          { key: "name", title: "Nom", cell: ({ named, signature }) => signature?.name ?? named ?? "À désigner" },
          { key: "signed", title: "Signature", cell: ({ signature }) => (signature ? `Signé le ${dateTime(signature.signedAt)}` : "En attente") },
        ]}
        rows={voices}
        rowKey={({ role }) => role}
      />
      <p className="muted letter__print">
        Empreinte SHA-256 du texte : <code>{sha256}</code>
      </p>
    </section>
  );
}
