import { useEffect, useState, useSyncExternalStore } from "react";
import { dateTime } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import type { Entry } from "./keeper";
import { outbox } from "./outbox";

/** What is on this device and not on the server yet: sent again, or given up, by the person alone. */
export default function OutboxDialog({ onClose }: { onClose: () => void }) {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.entries);
  const [read, setRead] = useState(false);
  useEffect(() => {
    void outbox.read().finally(() => setRead(true));
  }, []);
  const waiting = entries.some(({ state }) => state === "waiting");
  return (
    <Dialog open onClose={onClose} title="Saisies conservées sur cet appareil" size="lg">
      {read && entries.length === 0 ? <p>Tout est envoyé : il ne reste rien sur cet appareil.</p> : null}
      <ul className="fr-raw-list outbox">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
      <Buttons>
        {waiting ? <Button onClick={() => void outbox.flush()}>Envoyer maintenant</Button> : null}
        <Button kind={waiting ? "secondary" : "primary"} onClick={onClose}>
          Revenir à la page
        </Button>
      </Buttons>
    </Dialog>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { id, label, at, state, texts, refusals, theirs } = entry;
  const [asked, setAsked] = useState(false);
  return (
    <li className="outbox__one">
      <h3 className="fr-h6">{label}</h3>
      <p className="fr-hint-text">
        Saisie le {dateTime(new Date(at).toISOString())}.{" "}
        {state === "waiting" ? "En attente d’envoi." : state === "conflict" ? "Quelqu’un a modifié la même chose entre-temps." : "Refusée par le serveur."}
      </p>
      {state === "refused" && refusals ? <RefusalNotice refusals={refusals} /> : null}
      {texts.map((text, index) => (
        <div key={text.label} className="conflict__sides">
          <div>
            <p className="fr-text--bold">{text.label} : votre saisie</p>
            <p className="conflict__text">{text.mine || "(vide)"}</p>
          </div>
          {theirs ? (
            <div>
              <p className="fr-text--bold">{text.label} : version enregistrée</p>
              <p className="conflict__text">{theirs.texts[index] || "(vide)"}</p>
            </div>
          ) : null}
        </div>
      ))}
      {asked ? (
        <>
          <p>Cette saisie sera effacée de cet appareil, et ne sera jamais envoyée.</p>
          <Buttons>
            <Button size="sm" onClick={() => void outbox.drop(id)}>
              Abandonner cette saisie
            </Button>
            <Button size="sm" kind="secondary" onClick={() => setAsked(false)}>
              La garder
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons>
          {state === "waiting" ? null : (
            <Button size="sm" onClick={() => void outbox.retry(id)}>
              {state === "conflict" ? "Garder ma saisie" : "Envoyer de nouveau"}
            </Button>
          )}
          <Button size="sm" kind="tertiary" onClick={() => (state === "conflict" ? void outbox.drop(id) : setAsked(true))}>
            {state === "conflict" ? "Garder la version enregistrée" : "Abandonner…"}
          </Button>
        </Buttons>
      )}
    </li>
  );
}
