import { Page } from "~/ui/Page";

export default function AccessibilityPage() {
  return (
    <Page title="Déclaration d’accessibilité">
      <p>
        Cordée s’engage à rendre son service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005 et au référentiel général
        d’amélioration de l’accessibilité (RGAA, version 4.1.2).
      </p>
      <h2 className="fr-h4">État de conformité</h2>
      <p>
        Cordée est <strong>non conforme</strong> au RGAA 4.1.2 : aucun audit n’a encore été mené. Chaque page est contrôlée par des outils automatiques, au
        clavier et sur petit écran ; ces contrôles ne remplacent pas un audit.
      </p>
      <h2 className="fr-h4">Signaler une difficulté</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez à l’administration de votre espace régional, qui vous orientera vers une
        solution accessible ou vous transmettra le contenu sous une autre forme.
      </p>
      <h2 className="fr-h4">Voies de recours</h2>
      <p>
        Si vous avez signalé un défaut d’accessibilité et n’avez pas reçu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits, en ligne, par
        téléphone au 09 69 39 00 00, ou par courrier sans affranchissement : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
      </p>
    </Page>
  );
}
