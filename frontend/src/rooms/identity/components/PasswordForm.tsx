import { type FormEvent, useRef, useState } from "react";
import { useEnter } from "~/app/session/useSessionAct";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { ErrorSummary, type SummaryLine } from "~/ui/form/ErrorSummary";
import { FieldView } from "~/ui/form/FieldView";
import { usePassword } from "~/ui/form/usePassword";
import { problemsOf } from "../model/signIn";
import { SignIn } from "../operations";

/** The first page of a first visit: its two fields are held by the browser, without the library that forms are made with. */
export function PasswordForm({ next, onLink }: { next: string | undefined; onLink: () => void }) {
  const enter = useEnter(SignIn);
  const root = useRef<HTMLFormElement>(null);
  const [lines, setLines] = useState<SummaryLine[]>([]);
  const [pending, setPending] = useState(false);
  const { toggle, input } = usePassword();
  const errorOf = (name: string) => lines.find(({ field }) => field === name)?.message;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    const email = String(typed.get("email") ?? "").trim();
    const password = String(typed.get("password") ?? "");
    const problems = problemsOf(email, password);
    setLines(problems);
    if (problems.length > 0) return;
    setPending(true);
    const refusals = await enter({ input: { email, password, tenantKey: null } }, next);
    setPending(false);
    setLines(refusals.map(lineOf));
  };
  return (
    <form ref={root} noValidate onSubmit={(event) => void send(event)} onInput={() => setLines((shown) => (shown.some(({ field }) => field) ? shown.filter(({ field }) => !field) : shown))}>
      <ErrorSummary lines={lines} form={root} />
      <FieldView name="email" label="Adresse électronique" hint="Celle à laquelle vous avez reçu votre invitation" error={errorOf("email")}>
        {(control) => <input {...control} name="email" className="fr-input" type="email" autoComplete="username" />}
      </FieldView>
      <FieldView name="password" label="Mot de passe" after={toggle} error={errorOf("password")}>
        {(control) => <input {...control} {...input} name="password" />}
      </FieldView>
      <Buttons>
        <Button type="submit" pending={pending}>
          Se connecter
        </Button>
        <Button kind="secondary" onClick={onLink}>
          Recevoir un lien de connexion
        </Button>
      </Buttons>
    </form>
  );
}

const FIELDS = ["email", "password"];
const lineOf = ({ field, message, citation }: Refusal): SummaryLine => ({ message, citation, ...(field && FIELDS.includes(field) && { field }) });
