import * as z from "zod/mini";
import { useEnter } from "~/app/session/useSessionAct";
import { Button } from "~/ui/Button";
import { Form, PasswordField, rule, TextField, useForm } from "~/ui/form";
import { SignIn } from "../operations";

const schema = z.object({
  email: rule.email(),
  password: z.string().check(z.minLength(1, "Saisissez votre mot de passe.")),
});

export function PasswordForm({ next, onLink }: { next: string | undefined; onLink: () => void }) {
  const enter = useEnter(SignIn);
  const form = useForm(schema, { email: "", password: "" });
  return (
    <Form
      form={form}
      submit="Se connecter"
      cancel={
        <Button kind="secondary" onClick={onLink}>
          Recevoir un lien de connexion
        </Button>
      }
      onSubmit={({ email, password }) => enter({ input: { email, password, tenantKey: null } }, next)}
    >
      <TextField name="email" label="Adresse électronique" hint="Celle à laquelle vous avez reçu votre invitation" type="email" autoComplete="username" />
      <PasswordField name="password" label="Mot de passe" />
    </Form>
  );
}
