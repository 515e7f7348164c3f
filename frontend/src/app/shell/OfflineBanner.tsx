import { useSyncExternalStore } from "react";

const subscribe = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Said while the browser has no network; what is on the page stays there. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <div className="offline">
          <p className="fr-container">
            <strong>Vous êtes hors connexion.</strong> Les pages déjà ouvertes restent lisibles. Vos saisies ne sont pas encore envoyées : gardez
            cette page ouverte et validez-les au retour du réseau.
          </p>
        </div>
      )}
    </div>
  );
}
