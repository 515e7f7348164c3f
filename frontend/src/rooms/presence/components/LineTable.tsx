import { useHeld } from "~/app/offline/useQueued";
import { useDialogSearch } from "~/app/useDialogSearch";
import { time } from "~/lib/format";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { clockWords } from "../model/connection";
import { type Line, methodName, remarksOf, roleOf, standing, waitsAs } from "../model/sheet";
import type { Sheet } from "./SheetCard";

/** Everyone on a sheet, with what each signed. */
export function LineTable({ sheet, keeps, caption }: { sheet: Sheet; keeps: boolean; caption: string }) {
  const { open } = useDialogSearch();
  const columns: Column<Line>[] = [
    { key: "name", title: "Nom", header: true, cell: ({ name }) => name },
    {
      key: "role",
      title: "Qualité",
      cell: (line) => <span>{[roleOf(line), line.establishment?.name ?? line.organisation].filter(Boolean).join(", ")}</span>,
    },
    { key: "signature", title: "Signature", cell: (line) => <Signed line={line} remote={sheet.mode === "REMOTE"} /> },
    ...(keeps ? [{ key: "act", title: "Action", cell: (line: Line) => <LineActs line={line} remote={sheet.mode === "REMOTE"} open={open} /> }] : []),
  ];
  return <Table caption={caption} hideCaption dense stack columns={columns} rows={sheet.lines} rowKey={({ id }) => id} />;
}

/** Where the link of somebody who has not signed yet is at. */
function linkWords({ link }: Line, now: number): string {
  if (!link || link.usedAt !== null) return "";
  if (Date.parse(link.expiresAt) <= now) return "Lien éteint, pas encore signé";
  return link.sentTo ? `Lien envoyé à ${link.sentTo}, pas encore signé` : "Lien remis, pas encore signé";
}

/** What the keeper of an open sheet may do about one person. */
function LineActs({ line, remote, open }: { line: Line; remote: boolean; open: (faire: string, search: { objet: string }) => void }) {
  const signature = standing(line);
  const about = <span className="fr-sr-only"> de {line.name}</span>;
  return (
    <span className="line-acts">
      {remote && !signature && line.kind !== "FACILITATOR" ? (
        <Button kind="tertiary" size="sm" onClick={() => open("lien-signature", { objet: line.id })}>
          Lien à distance<span className="fr-sr-only"> pour {line.name}</span>
        </Button>
      ) : null}
      {remote ? (
        <Button kind="tertiary" size="sm" onClick={() => open("connexion", { objet: line.id })}>
          Connexion{about}
        </Button>
      ) : null}
      {signature ? (
        <Button kind="tertiary" size="sm" onClick={() => open("retirer", { objet: signature.id })}>
          Retirer<span className="fr-sr-only"> la signature de {line.name}</span>
        </Button>
      ) : (
        <Button kind="tertiary" size="sm" onClick={() => open("absence", { objet: line.id })}>
          {line.absenceReason ? "Modifier l’absence" : "Noter l’absence"}
          {about}
        </Button>
      )}
    </span>
  );
}

function Signed({ line, remote }: { line: Line; remote: boolean }) {
  const signature = standing(line);
  const withdrawn = line.signatures.filter(({ withdrawnAt }) => withdrawnAt);
  const now = useNow();
  const waits = useHeld(waitsAs.tablet(line.id)).at(-1);
  const connected =
    remote && line.connectedAt ? `Connexion de ${clockWords(line.connectedAt)}${line.disconnectedAt ? ` à ${clockWords(line.disconnectedAt)}` : ""}.` : "";
  return (
    <span>
      {signature
        ? `${time(signature.scannedAt ?? signature.deviceAt ?? signature.signedAt)}, ${methodName[signature.method]}. ${connected}`
        : waits
          ? `Signée sur cet appareil à ${time(new Date(waits.at).toISOString())}, ${waits.state === "waiting" ? "en attente d’envoi" : "refusée par le serveur : voyez vos saisies"}`
        : line.absenceReason
          ? `Absence : ${line.absenceReason}`
          : line.deputy
            ? "Suppléance non requise"
            : connected || linkWords(line, now) || "Pas encore"}{" "}
      {remarksOf(line).map((remark) => (
        <Badge key={remark} tone="warning">
          {remark}
        </Badge>
      ))}
      {withdrawn.map(({ id, withdrawReason, signedAt }) => (
        <span key={id} className="fr-hint-text">
          Signature de {time(signedAt)} retirée : {withdrawReason}
        </span>
      ))}
    </span>
  );
}
