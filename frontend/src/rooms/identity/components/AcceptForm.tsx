import * as z from "zod/mini";
import type { Refusal } from "~/lib/refusal";
import { Form, PasswordField, rule, TextField, useForm } from "~/ui/form";
import { newPassword } from "../model/password";
import { NewPasswordField } from "./NewPasswordField";

type Props = { email: string; name: string; accountExists: boolean; onAccept: (name: string, password: string) => Promise<Refusal[]> };

const newcomer = z.object({ name: rule.text("Saisissez vos prénom et nom.", 120), password: newPassword });
const known = z.object({ name: z.string(), password: z.string().check(z.minLength(1, "Saisissez votre mot de passe.")) });

export function AcceptForm({ email, name, accountExists, onAccept }: Props) {
  const form = useForm(accountExists ? known : newcomer, { name, password: "" });
  return (
    <Form form={form} submit={accountExists ? "Rejoindre l’espace" : "Créer mon compte"} onSubmit={(values) => onAccept(values.name, values.password)}>
      <p>
        Votre identifiant : <strong>{email}</strong>
      </p>
      {/* Read by password managers, which keep the password under this name. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {accountExists ? (
        <PasswordField name="password" label="Mot de passe" hint="Vous avez déjà un compte : confirmez avec votre mot de passe habituel" />
      ) : (
        <>
          <TextField name="name" label="Prénom et nom" autoComplete="name" maxLength={120} />
          <NewPasswordField name="password" label="Choisissez un mot de passe" />
        </>
      )}
    </Form>
  );
}
