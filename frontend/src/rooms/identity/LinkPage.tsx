import { useState } from "react";
import { Link } from "@tanstack/react-router";
import { useEnter } from "~/app/session/useSessionAct";
import { graphql } from "~/gql";
import { takeFromFragment } from "~/lib/fragment";
import type { Refusal } from "~/lib/refusal";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";

const SignInWithLink = graphql(`
  mutation SignInWithLink($input: SignInWithLinkInput!) {
    signInWithLink(input: $input) {
      ...Access_parts
    }
  }
`);

/** One more press, so that a mail filter that opens links does not spend this one. */
export default function LinkPage() {
  const [token] = useState(() => takeFromFragment("jeton"));
  const enter = useEnter(SignInWithLink);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const again = (
    <Link to="/connexion" className={buttonClass({ kind: token && !refusal ? "secondary" : "primary" })}>
      Aller à la page de connexion
    </Link>
  );
  if (!token || refusal) {
    return (
      <Page title="Ce lien ne permet pas de vous connecter">
        <Notice tone="warning" live>
          {refusal?.message ?? "Le lien est incomplet. Ouvrez-le depuis le message reçu, sans le recopier, ou demandez-en un nouveau."}
        </Notice>
        <p className="fr-mt-3w">{again}</p>
      </Page>
    );
  }
  return (
    <Page title="Se connecter par lien" lead="Votre lien est prêt. Il sert une seule fois.">
      <Buttons>
        <Button
          pending={pending}
          onClick={async () => {
            setPending(true);
            const [found] = await enter({ input: { token } });
            setPending(false);
            setRefusal(found ?? null);
          }}
        >
          Me connecter
        </Button>
        {again}
      </Buttons>
    </Page>
  );
}
