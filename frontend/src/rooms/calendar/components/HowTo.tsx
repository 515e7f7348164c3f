/** How the usual calendars take an address in. */
export const HowTo = () => (
  <details className="feed__how">
    <summary>Comment l’ajouter à mon calendrier ?</summary>
    <dl className="definitions">
      <div>
        <dt>Google Agenda</dt>
        <dd>Sur un ordinateur : « Autres agendas », « + », « À partir de l’URL », puis collez l’adresse.</dd>
      </div>
      <div>
        <dt>Outlook</dt>
        <dd>« Ajouter un calendrier », « S’abonner à partir du web », puis collez l’adresse.</dd>
      </div>
      <div>
        <dt>iPhone, iPad</dt>
        <dd>« Ouvrir dans un calendrier » ci-dessus ; ou Réglages, Calendrier, Comptes, « Ajouter un cal. avec abonnement ».</dd>
      </div>
      <div>
        <dt>Mac</dt>
        <dd>Calendrier, menu Fichier, « Nouvel abonnement à un calendrier ».</dd>
      </div>
      <div>
        <dt>Thunderbird</dt>
        <dd>« Nouvel agenda », « Sur le réseau », puis collez l’adresse.</dd>
      </div>
    </dl>
    <p>Les séances déplacées ou annulées s’y mettent à jour d’elles-mêmes, en quelques heures au plus selon le calendrier.</p>
  </details>
);
