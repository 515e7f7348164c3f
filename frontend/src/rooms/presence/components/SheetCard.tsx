import { useState } from "react";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { useHeld, useQueued } from "~/app/offline/useQueued";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import type { AttendanceMode, HalfDay } from "~/gql/graphql";
import { count, dateTime, enumerate, time } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { countsOf, halfDayName, type Line, missingVoices, standing, waitsAs } from "../model/sheet";
import { LineTable } from "./LineTable";
import { type Scan, Scans } from "./Scans";
import { WaitingSignature } from "./WaitingSignature";

export type Sheet = {
  id: string;
  halfDay: HalfDay;
  number: number;
  mode: AttendanceMode;
  startsAt: string;
  endsAt: string;
  opensAt: string;
  lateFrom: string;
  sealedAt: string | null;
  sealedBy: { name: string } | null;
  contentHash: string | null;
  intact: boolean | null;
  correctsId: string | null;
  correctionReason: string | null;
  version: number;
  lines: readonly Line[];
  scans: readonly Scan[];
};

export const SignOnPage = graphql(`
  mutation SignAttendanceOnPage($input: SignAttendanceOnPageInput!) {
    signAttendanceOnPage(input: $input) {
      line {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Props = { sheet: Sheet; before: readonly Sheet[]; own: Line | undefined; keeps: boolean; seals: boolean; reload: () => void };

/** One half-day: who signed, who is missing, and what its keeper may do. */
export function SheetCard({ sheet, before, own, keeps, seals, reload }: Props) {
  const { open } = useDialogSearch();
  const { signed, awaited } = countsOf(sheet.lines);
  const name = halfDayName[sheet.halfDay];
  const facilitator = sheet.lines.some((line) => line.kind === "FACILITATOR" && standing(line));
  const isOpen = !sheet.sealedAt;
  const act = (faire: string) => () => open(faire, { objet: sheet.id });
  return (
    <article className="sheet" aria-labelledby={`feuille-${sheet.id}`}>
      <div className="list-head">
        <h3 className="fr-h6" id={`feuille-${sheet.id}`}>
          {name}, de {time(sheet.startsAt)} à {time(sheet.endsAt)}
        </h3>
        <Badge tone={isOpen ? "info" : "success"}>{isOpen ? "Ouverte" : "Scellée"}</Badge>
      </div>
      {sheet.correctsId ? (
        <p>
          Feuille n° {sheet.number}, qui corrige la n° {sheet.number - 1}. Motif : {sheet.correctionReason}
        </p>
      ) : null}
      <p role="status">
        {count(signed, "signature")} sur {awaited} attendues.
      </p>
      <Missing lines={sheet.lines} sealed={!isOpen} />
      {isOpen && own ? <Own sheet={sheet} line={own} reload={reload} /> : null}
      {isOpen && keeps ? (
        <Buttons>
          {sheet.mode === "ON_SITE" ? (
            <>
              <Button onClick={act("qr")}>Afficher le QR code</Button>
              <Button kind="secondary" onClick={act("tablette")}>
                Faire passer la tablette
              </Button>
            </>
          ) : null}
          <Button kind="tertiary" onClick={act("ajouter-personne")}>
            Ajouter une personne
          </Button>
          <Button kind="tertiary" onClick={act("papier")}>
            Saisir une feuille papier
          </Button>
          {seals && facilitator ? (
            <Button kind="secondary" onClick={act("sceller")}>
              Sceller la feuille
            </Button>
          ) : null}
        </Buttons>
      ) : null}
      {isOpen && keeps && !facilitator ? <p className="fr-hint-text">L’intervenant émarge aussi : la feuille se scelle ensuite.</p> : null}
      <LineTable sheet={sheet} keeps={keeps && isOpen} caption={`Émargement, ${name.toLowerCase()}`} />
      <p className="no-print">
        <DownloadButton document="ATTENDANCE_SHEET" of={sheet.id} label="Télécharger la feuille d’émargement" about={name.toLowerCase()} weight={45} kind="tertiary" />
      </p>
      <Scans sheet={sheet.id} scans={sheet.scans} about={name.toLowerCase()} keeps={keeps && isOpen} reload={reload} />
      {isOpen ? null : (
        <>
          <p className="fr-text--sm sheet__seal">
            Scellée {sheet.sealedBy ? `par ${sheet.sealedBy.name} ` : ""}le {dateTime(sheet.sealedAt ?? "")}. Empreinte SHA-256 {sheet.intact ? "vérifiée" : "non conforme"} : <code>{sheet.contentHash}</code>
          </p>
          {sheet.intact === false ? <Notice tone="error">Le contenu ne correspond plus à son empreinte : prévenez l’administration de l’espace.</Notice> : null}
          {seals ? (
            <Buttons>
              <Button kind="tertiary" onClick={act("corriger")}>
                Corriger par une nouvelle feuille
              </Button>
            </Buttons>
          ) : null}
        </>
      )}
      {before.map((old) => (
        <details key={old.id} className="sheet__before">
          <summary>Feuille n° {old.number}, scellée et corrigée depuis</summary>
          <LineTable sheet={old} keeps={false} caption={`Feuille n° ${old.number}, corrigée`} />
        </details>
      ))}
      <p className="fr-hint-text">Signature électronique simple. Une signature est en retard après {time(sheet.lateFrom)} (règle proposée).</p>
    </article>
  );
}

/** The voices that are missing, at once. */
export function Missing({ lines, sealed }: { lines: readonly Line[]; sealed: boolean }) {
  const missing = missingVoices(lines);
  const waited = missing.filter(({ voices }) => voices.length > 0);
  if (missing.length === 0) return <p>Tout le monde a émargé.</p>;
  return (
    <ul className="missing" aria-label={sealed ? "Voix absentes" : "Voix qui manquent"}>
      {waited.map(({ id, establishment, voices }) => (
        <li key={id}>
          {sealed ? "Absente : " : "Il manque : "}
          <strong>{enumerate(voices)}</strong>, {establishment}
        </li>
      ))}
      {missing
        .filter(({ excused }) => excused.length > 0)
        .map(({ id, establishment, excused }) => (
          <li key={`${id}-excusee`}>
            Absence motivée : {enumerate(excused)}, {establishment}
          </li>
        ))}
    </ul>
  );
}

/** One's own signature, on this page where the session is remote or one leads it. */
function Own({ sheet, line, reload }: { sheet: Sheet; line: Line; reload: () => void }) {
  const { run, pending } = useQueued(SignOnPage);
  const now = useNow();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const signature = standing(line);
  const subject = waitsAs.own(sheet.id);
  const held = useHeld(subject).at(-1);
  if (signature) return <p>Vous avez émargé à {time(signature.scannedAt ?? signature.deviceAt ?? signature.signedAt)}{signature.deviceAt ? ", hors connexion" : ""}.</p>;
  if (held) return <WaitingSignature entry={held} />;
  if (sheet.mode === "ON_SITE" && line.kind !== "FACILITATOR") return <p>Pour émarger, scannez avec votre téléphone le QR code affiché dans la salle.</p>;
  if (now < Date.parse(sheet.opensAt)) return <p>Vous pourrez émarger ici à partir de {time(sheet.opensAt)}.</p>;
  const sign = async () => {
    const { refusals: refused, queued } = await run(
      { input: { attendanceSheetId: sheet.id } },
      { subject, label: `Émargement, ${halfDayName[sheet.halfDay].toLowerCase()}`, kept: { deviceAt: new Date().toISOString() } },
    );
    setRefusals(refused ?? []);
    if (refused || queued) return;
    toast("Vous avez émargé.");
    reload();
  };
  return (
    <>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button pending={pending} onClick={() => void sign()}>
          Émarger
        </Button>
      </Buttons>
      <p className="fr-hint-text">J’atteste avoir été présent à cette demi-journée. Cette signature m’engage.</p>
    </>
  );
}
