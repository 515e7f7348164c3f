import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

const SignBoxLetter = graphql(`
  fragment SignBox_letter on CommitmentLetter {
    id
    sha256
    text {
      statement
    }
  }
`);

const SignLetter = graphql(`
  mutation SignLetter($input: SignLetterInput!) {
    signLetter(input: $input) {
      letter {
        id
        ...LetterCard_letter
        ...Signatures_letter
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The signature that is waited for: one press, under what is declared by it. */
export function SignBox({ letter: masked, reload }: { letter: FragmentType<typeof SignBoxLetter>; reload: () => void }) {
  const { person } = useViewer();
  const { id, sha256, text } = unmask(SignBoxLetter, masked);
  const { run, pending } = useAct(SignLetter);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const sign = async () => {
    const { refusals: refused } = await run({ input: { id, sha256 } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast("Votre signature est enregistrée.");
    reload();
  };
  return (
    <section className="sign-box" aria-labelledby="signer">
      <h2 className="fr-h5" id="signer">
        Votre signature est attendue
      </h2>
      <p>« {text.statement} »</p>
      <p className="muted">
        Vous signez sous le nom de <strong>{person.name}</strong>. L’instant de votre signature est conservé ; une signature ne se retire pas.
      </p>
      <RefusalNotice refusals={refusals} />
      <Button size="lg" pending={pending} onClick={() => void sign()}>
        Signer la lettre en mon nom
      </Button>
    </section>
  );
}
