import { Panel } from "./components/Panel";

/** Someone invited to say one thing: nothing to manage here. */
export default function ContributorHome() {
  return (
    <Panel title="Votre contribution">
      <p>
        Vous contribuez à la démarche d’un établissement : quand votre avis sera demandé, vous recevrez un lien qui ouvre une seule page, avec une seule chose à dire.
        Il n’y a rien à gérer ici.
      </p>
    </Panel>
  );
}
