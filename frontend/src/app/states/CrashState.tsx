import type { ErrorComponentProps } from "@tanstack/react-router";
import { failureOf } from "~/app/graphql/errors";
import { isReachable, PartLost } from "~/app/lazy";
import { RequestError } from "~/app/session/transport";
import { Button } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { toast } from "~/ui/toast";
import { FailureState } from "./FailureState";

/** A browser does not fetch a file again that it has missed; but a reload without a connection would lose the application. */
async function reloadIfReachable(): Promise<void> {
  if (await isReachable()) location.reload();
  else toast("Le serveur est toujours injoignable.", "error");
}

/** What a page that broke leaves in its place; the rest of the application goes on. */
export function CrashState({ error, reset }: ErrorComponentProps) {
  if (error instanceof PartLost) return <FailureState failure={failureOf(error)} retry={() => void reloadIfReachable()} />;
  if (error instanceof RequestError) return <FailureState failure={failureOf(error)} retry={reset} />;
  // A file of an older version: the server was updated since this tab was opened.
  const outdated = /dynamically imported module|Importing a module script failed/.test(error instanceof Error ? error.message : "");
  return (
    <Page title={outdated ? "Une nouvelle version est disponible" : "Cette page ne s’affiche pas"}>
      <p className="fr-text--lg">
        {outdated
          ? "Cordée a été mise à jour depuis l’ouverture de cet onglet. Rechargez la page pour continuer."
          : "Une erreur est survenue dans votre navigateur. Rechargez la page ; si l’erreur revient, signalez-la en décrivant ce que vous faisiez."}
      </p>
      <Button onClick={() => location.reload()}>Recharger la page</Button>
    </Page>
  );
}
