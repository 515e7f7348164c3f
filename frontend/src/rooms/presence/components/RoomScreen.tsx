import { useEffect } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { Dialog } from "~/ui/Dialog";
import { countsOf } from "../model/sheet";
import { Missing, type Sheet } from "./SheetCard";

const RoomScreenQuery = graphql(`
  query RoomScreen($id: ID!) {
    attendanceScreen(id: $id) {
      address
      modules
      path
      digits
      nextAt
      holdsSeconds
    }
  }
`);

const QUIET = 4;
const POLL_MS = 5_000;

/** What the room scans: a QR code that turns, six digits for who can't, and who is missing, live. */
export function RoomScreen({ sheet, title, onClose }: { sheet: Sheet; title: string; onClose: () => void }) {
  const { tenant } = useViewer();
  const { signed, awaited } = countsOf(sheet.lines);
  useAwake();
  return (
    <Dialog open onClose={onClose} title={`Émarger : ${title}`} size="lg">
      <PartQuery query={RoomScreenQuery} variables={{ id: sheet.id }}>
        {({ attendanceScreen: screen }, { reload }) =>
          screen ? (
            <div className="room-screen">
              <Again every={reload} />
              <svg
                className="room-screen__code"
                viewBox={`${-QUIET} ${-QUIET} ${screen.modules + 2 * QUIET} ${screen.modules + 2 * QUIET}`}
                role="img"
                aria-label="QR code à scanner pour émarger"
                data-address={screen.address}
                shapeRendering="crispEdges"
              >
                <rect x={-QUIET} y={-QUIET} width={screen.modules + 2 * QUIET} height={screen.modules + 2 * QUIET} fill="#fff" />
                <path d={screen.path} fill="#000" />
              </svg>
              <div>
                <p>Scannez ce code avec l’appareil photo de votre téléphone, puis confirmez votre nom.</p>
                <p>
                  Sans appareil photo : ouvrez{" "}
                  <strong>
                    {location.host}/{tenant.key}/emargement
                  </strong>{" "}
                  et saisissez
                </p>
                <p className="room-screen__digits">
                  <span className="fr-sr-only">Code à six chiffres : </span>
                  {screen.digits.slice(0, 3)} {screen.digits.slice(3)}
                </p>
                <p className="fr-hint-text">Ce code change toutes les 15 secondes et vaut {screen.holdsSeconds} secondes au plus : une photographie envoyée à un absent ne sert à rien.</p>
                <p role="status">
                  {count(signed, "signature")} sur {awaited} attendues.
                </p>
                <Missing lines={sheet.lines} sealed={false} />
              </div>
            </div>
          ) : (
            <p>Cette feuille ne se signe plus.</p>
          )
        }
      </PartQuery>
    </Dialog>
  );
}

/** Asks for the code of the moment again and again. */
function Again({ every }: { every: () => void }) {
  useEffect(() => {
    const timer = setInterval(every, POLL_MS);
    return () => clearInterval(timer);
  });
  return null;
}

/** Keeps the screen on while the code is shown, where the browser lets a page do so. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const take = () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      navigator.wakeLock.request("screen").then(
        (taken) => {
          if (gone) void taken.release();
          else lock = taken;
        },
        () => undefined,
      );
    };
    take();
    document.addEventListener("visibilitychange", take);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release();
    };
  }, []);
}
