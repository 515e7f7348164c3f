import { type ChangeEvent, useState } from "react";
import { announce } from "~/app/announcer";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { sendFile, weightOf } from "~/app/documents/sendFile";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import type { ScanFormat } from "~/gql/graphql";
import { dateTime } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

export type Scan = { id: string; format: ScanFormat; size: number; sha256: string; addedAt: string; addedBy: { name: string } | null };

const AskUpload = graphql(`
  mutation AttendanceScanUpload($input: AttendanceScanUploadInput!) {
    attendanceScanUpload(input: $input) {
      upload {
        path
        maximumSize
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
const RemoveScan = graphql(`
  mutation RemoveAttendanceScan($input: RemoveAttendanceScanInput!) {
    removeAttendanceScan(input: $input) {
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

/** The scans of a sheet that was signed on paper: attached while it is open, sealed with it. */
export function Scans({ sheet, scans, about, keeps, reload }: { sheet: string; scans: readonly Scan[]; about: string; keeps: boolean; reload: () => void }) {
  const remove = useAct(RemoveScan);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  if (scans.length === 0 && !keeps) return null;
  const take = async (id: string) => {
    const { refusals: refused } = await remove.run({ input: { attendanceScanId: id } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast("Le fichier est retiré.");
    reload();
  };
  return (
    <section className="scans" aria-label={`Feuille papier numérisée, ${about}`}>
      {scans.length > 0 ? (
        <>
          <h4 className="fr-text--md">Feuille papier numérisée</h4>
          <ul className="fr-raw-list">
            {scans.map(({ id, format, size, sha256, addedAt, addedBy }, index) => (
              <li key={id}>
                <DownloadButton document="ATTENDANCE_SCAN" of={id} label={`Fichier ${index + 1}`} about={about} format={format} weight={weightOf(size)} kind="tertiary" />
                <p className="fr-hint-text scans__hash">
                  Joint {addedBy ? `par ${addedBy.name} ` : ""}le {dateTime(addedAt)}. Empreinte SHA-256 : <code>{sha256}</code>
                </p>
                {keeps ? (
                  <Button kind="tertiary" size="sm" onClick={() => void take(id)}>
                    Retirer<span className="fr-sr-only"> le fichier {index + 1}, {about}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <RefusalNotice refusals={refusals} />
      {keeps ? <Attach sheet={sheet} about={about} onRefused={setRefusals} reload={reload} /> : null}
    </section>
  );
}

function Attach({ sheet, about, onRefused, reload }: { sheet: string; about: string; onRefused: (refusals: readonly Refusal[]) => void; reload: () => void }) {
  const ask = useAct(AskUpload);
  const [sending, setSending] = useState(false);
  const id = `scan-${sheet}`;
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (!file || sending) return;
    setSending(true);
    announce("Envoi du fichier.");
    const { data, refusals } = await ask.run({ input: { attendanceSheetId: sheet } });
    const upload = data?.attendanceScanUpload.upload;
    const message = upload ? await sendFile(upload.path, file, upload.maximumSize) : null;
    setSending(false);
    onRefused(refusals ?? (message ? [{ kind: "input", message }] : []));
    if (refusals || message) return;
    toast("La feuille papier est jointe.");
    reload();
  };
  return (
    <div className="fr-upload-group no-print">
      <label className="fr-label" htmlFor={id}>
        Joindre la feuille papier numérisée<span className="fr-sr-only">, {about}</span>
        <span className="fr-hint-text">PDF, JPEG ou PNG, 8 Mo au plus. Le fichier est scellé avec la feuille.</span>
      </label>
      <input id={id} className="fr-upload" type="file" accept="application/pdf,image/jpeg,image/png" disabled={sending} onChange={(event) => void send(event)} />
    </div>
  );
}
