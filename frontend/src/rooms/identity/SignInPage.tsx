import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { DemoAccounts } from "./components/DemoAccounts";
import { LinkRequest } from "./components/LinkRequest";
import { PasswordForm } from "./components/PasswordForm";

export default function SignInPage() {
  const { retour, fin } = useSearch({ from: "/public/connexion" });
  const [byLink, setByLink] = useState(false);
  return (
    <Page title="Se connecter">
      <div className="narrow">
        {fin ? (
          <Notice tone="info" live>
            Votre session a pris fin. Reconnectez-vous : vous reviendrez à la page que vous consultiez.
          </Notice>
        ) : null}
        {byLink ? <LinkRequest onBack={() => setByLink(false)} /> : <PasswordForm next={retour} onLink={() => setByLink(true)} />}
      </div>
      <DemoAccounts next={retour} />
    </Page>
  );
}
