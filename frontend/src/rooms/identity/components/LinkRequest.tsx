import { useState } from "react";
import * as z from "zod/mini";
import { readRefusals } from "~/app/graphql/refusals";
import { usePublicAct } from "~/app/session/useSessionAct";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";

const RequestSignInLink = graphql(`
  mutation RequestSignInLink($input: RequestSignInLinkInput!) {
    requestSignInLink(input: $input) {
      done
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ email: rule.email() });

/** A link by mail, for who forgot the password. The answer is the same for an unknown address. */
export default function LinkRequest({ onBack }: { onBack: () => void }) {
  const request = usePublicAct(RequestSignInLink);
  const form = useForm(schema, { email: "" });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const back = (
    <Button kind="secondary" onClick={onBack}>
      Utiliser mon mot de passe
    </Button>
  );
  if (sentTo) {
    return (
      <>
        <Notice tone="success" title="Consultez votre messagerie" live>
          <p>
            Si l’adresse {sentTo} est connue de Cordée, un lien de connexion vient d’y être envoyé. Il sert une seule fois et expire rapidement.
            Pensez à vérifier vos courriers indésirables.
          </p>
        </Notice>
        <p className="fr-mt-3w">{back}</p>
      </>
    );
  }
  return (
    <Form
      form={form}
      submit="Recevoir un lien"
      cancel={back}
      onSubmit={async ({ email }) => {
        const { data, refusals } = await request({ input: { email } });
        const found = refusals ?? readRefusals(data.requestSignInLink.refusals);
        if (found.length === 0) setSentTo(email);
        return found;
      }}
    >
      <TextField name="email" label="Adresse électronique" hint="Nous y enverrons un lien pour vous connecter sans mot de passe" type="email" autoComplete="username" />
    </Form>
  );
}
