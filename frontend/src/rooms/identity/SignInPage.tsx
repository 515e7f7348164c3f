import { useSearch } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { DemoAccounts } from "./components/DemoAccounts";
import { PasswordForm } from "./components/PasswordForm";

const LinkRequest = lazyPart(() => import("./components/LinkRequest"));

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
        {byLink ? (
          <Suspense fallback={<Skeleton lines={2} />}>
            <LinkRequest onBack={() => setByLink(false)} />
          </Suspense>
        ) : (
          <PasswordForm next={retour} onLink={() => setByLink(true)} />
        )}
      </div>
      <p className="narrow fr-mt-3w">
        Sans compte, lisez <a href="/bibliotheque">ce que des établissements ont essayé</a>, région par région.
      </p>
      <DemoAccounts next={retour} />
    </Page>
  );
}
