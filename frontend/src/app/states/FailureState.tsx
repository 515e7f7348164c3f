import { Link } from "@tanstack/react-router";
import type { Failure } from "~/app/graphql/errors";
import { sentenceOf } from "~/app/graphql/errors";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { Page } from "~/ui/Page";

/** Shown in place of a page that could not be had: gone, not allowed, offline or failed. */
export function FailureState({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { title, text } = wordsFor(failure);
  const again = retry && !["NOT_FOUND", "FORBIDDEN"].includes(failure.code);
  return (
    <Page title={title}>
      <p className="fr-text--lg">{text}</p>
      <Buttons>
        {again ? <Button onClick={retry}>Réessayer</Button> : null}
        <Link to="/" className={buttonClass({ kind: again ? "secondary" : "primary" })}>
          Revenir à l’accueil
        </Link>
      </Buttons>
    </Page>
  );
}

function wordsFor(failure: Failure): { title: string; text: string } {
  switch (failure.code) {
    case "NOT_FOUND":
      return {
        title: "Page introuvable",
        text: "Cette page n’existe pas, ou vous n’y avez plus accès. Vérifiez l’adresse, ou demandez à la personne qui vous l’a transmise.",
      };
    case "FORBIDDEN":
      return {
        title: "Accès réservé",
        text: "Votre rôle ne donne pas accès à cette page. Si vous devez y accéder, adressez-vous à l’administration de votre espace régional.",
      };
    case "NETWORK":
      return {
        title: "Connexion interrompue",
        text: "Le serveur est injoignable. Vérifiez votre connexion à internet, puis réessayez.",
      };
    default:
      return { title: "Un problème est survenu", text: sentenceOf(failure) };
  }
}

export const NotFound = () => <FailureState failure={{ code: "NOT_FOUND", requestId: undefined }} />;
