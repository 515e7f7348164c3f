import { Suspense, useSyncExternalStore } from "react";
import { lazyPart } from "~/app/lazy";
import { useCounts } from "~/app/offline/counts";
import { useSession } from "~/app/session/session";

const OutboxNotice = lazyPart(() => import("~/app/offline/OutboxNotice"));

const subscribe = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Said while the browser has no network, or while something of the person's is not on the server yet. */
export function OfflineBanner() {
  const online = useOnline();
  const { waiting, stuck } = useCounts();
  const { status } = useSession();
  // What another left on this device is not for who has not signed in.
  const kept = status !== "anonymous" && status !== "ended" && waiting + stuck > 0;
  return (
    <div role="status">
      {online && !kept ? null : (
        <div className="offline">
          <p className="fr-container">
            {kept ? (
              <Suspense>
                <OutboxNotice online={online} />
              </Suspense>
            ) : (
              <>
                <strong>Vous êtes hors connexion.</strong> Les pages déjà ouvertes restent lisibles. Vos saisies ne sont pas encore envoyées : gardez
                cette page ouverte et validez-les au retour du réseau.
              </>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
