import { useState } from "react";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql, unmask } from "~/gql";
import type { HalfDay } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { Kiosk } from "./components/Kiosk";
import { RoomScreen } from "./components/RoomScreen";
import { SheetCard } from "./components/SheetCard";
import { SheetDialogs } from "./components/SheetDialogs";
import { halfDayName } from "./model/sheet";
import { SheetParts } from "./operations";
import "./presence.css";

const SheetsPartQuery = graphql(`
  query SheetsPart($id: ID!) {
    session(id: $id) {
      id
      title
      status
      version
      halfDays
      group {
        id
        acts
      }
      attendanceSheets {
        id
        ...Sheet_parts
      }
    }
  }
`);

const OpenAttendance = graphql(`
  mutation OpenAttendance($input: OpenAttendanceInput!) {
    openAttendance(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const HoldFromAttendance = graphql(`
  mutation HoldSessionFromAttendance($input: HoldSessionFromAttendanceInput!) {
    holdSessionFromAttendance(input: $input) {
      session {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The attendance sheets of a session: one a half-day, signed live. */
export default function SheetsPart({ sessionId }: { sessionId: string; groupId: string }) {
  const { person } = useViewer();
  const { faire, objet, close } = useDialogSearch();
  return (
    <PartQuery query={SheetsPartQuery} variables={{ id: sessionId }}>
      {({ session }, { reload }) => {
        if (!session || session.status === "CANCELLED") return null;
        const sheets = session.attendanceSheets.map((sheet) => unmask(SheetParts, sheet));
        const may = (act: string) => session.group.acts.includes(act);
        const current = sheets.filter(({ id }) => !sheets.some(({ correctsId }) => correctsId === id));
        const unopened = session.halfDays.filter((half) => !sheets.some(({ halfDay }) => halfDay === half));
        if (sheets.length === 0 && !may("presence.open")) return null;
        const chosen = sheets.find(({ id }) => id === objet);
        return (
          <section className="session-part" aria-labelledby="emargement">
            <h2 className="fr-h5" id="emargement">
              Émargement
            </h2>
            {may("presence.open") ? unopened.map((half) => <Open key={half} sessionId={session.id} half={half} alone={session.halfDays.length === 1} reload={reload} />) : null}
            {current.map((sheet) => (
              <SheetCard
                key={sheet.id}
                sheet={sheet}
                before={sheets.filter(({ halfDay, id }) => halfDay === sheet.halfDay && id !== sheet.id)}
                own={sheet.lines.find(({ personId }) => personId === person.id)}
                keeps={may("presence.open")}
                seals={may("presence.seal")}
                reload={reload}
              />
            ))}
            {may("presence.open") ? (
              <p className="no-print">
                <DownloadButton document="BLANK_ATTENDANCE_SHEET" of={session.id} label="Feuille vierge à imprimer" weight={45} kind="tertiary" />
              </p>
            ) : null}
            {may("session.plan") && session.status === "PLANNED" && unopened.length === 0 && current.every(({ sealedAt }) => sealedAt) ? (
              <Hold sessionId={session.id} version={session.version} reload={reload} />
            ) : null}
            {chosen && !chosen.sealedAt && faire === "qr" ? <RoomScreen sheet={chosen} title={session.title} onClose={close} /> : null}
            {chosen && !chosen.sealedAt && faire === "tablette" ? <Kiosk sheet={chosen} title={session.title} onClose={close} /> : null}
            <SheetDialogs sheets={sheets} reload={reload} />
          </section>
        );
      }}
    </PartQuery>
  );
}

function Open({ sessionId, half, alone, reload }: { sessionId: string; half: HalfDay; alone: boolean; reload: () => void }) {
  const { run, pending } = useAct(OpenAttendance);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const open = async () => {
    const { refusals: refused } = await run({ input: { sessionId, halfDay: half } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast("La feuille d’émargement est ouverte.");
    reload();
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <p>La feuille porte l’intervenant et chaque personne attendue : voix des trinômes et suppléants, ou animateurs du réseau. On peut la préparer d’avance.</p>
      <Buttons>
        <Button kind="secondary" pending={pending} onClick={() => void open()}>
          Ouvrir la feuille{alone ? "" : ` : ${halfDayName[half].toLowerCase()}`}
        </Button>
      </Buttons>
    </>
  );
}

function Hold({ sessionId, version, reload }: { sessionId: string; version: number; reload: () => void }) {
  const { run, pending } = useAct(HoldFromAttendance);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const hold = async () => {
    const { refusals: refused } = await run({ input: { sessionId, version } });
    setRefusals(refused ?? []);
    if (refused) return reload();
    toast("La séance est tenue, avec les personnes qui ont émargé.");
    reload();
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button pending={pending} onClick={() => void hold()}>
          Tenir la séance d’après l’émargement
        </Button>
      </Buttons>
    </>
  );
}
