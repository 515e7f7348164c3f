import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { Form, PasswordField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { newPassword } from "../model/password";
import { NewPasswordField } from "./NewPasswordField";

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      done
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

// The server alone knows who came in by a one-time link, and needs no present password.
const schema = z.object({ currentPassword: z.string(), newPassword });

export function PasswordChange() {
  const { run } = useAct(ChangePassword);
  const form = useForm(schema, { currentPassword: "", newPassword: "" });
  return (
    <section aria-labelledby="mot-de-passe">
      <h2 className="fr-h4" id="mot-de-passe">
        Mot de passe
      </h2>
      <p>Changer de mot de passe déconnecte vos autres appareils.</p>
      <Form
        form={form}
        submit="Changer mon mot de passe"
        onSubmit={async (input) => {
          const { refusals } = await run({ input });
          if (refusals) return refusals;
          form.reset();
          toast("Votre mot de passe est changé. Vos autres appareils sont déconnectés.");
        }}
      >
        <PasswordField
          name="currentPassword"
          label="Mot de passe actuel"
          hint="Oublié, ou jamais choisi ? Connectez-vous par un lien à usage unique : pendant les dix minutes qui suivent, laissez ce champ vide."
        />
        <NewPasswordField name="newPassword" label="Nouveau mot de passe" />
      </Form>
    </section>
  );
}
