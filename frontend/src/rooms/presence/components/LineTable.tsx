import { useDialogSearch } from "~/app/useDialogSearch";
import { time } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { type Line, methodName, remarksOf, roleOf, standing } from "../model/sheet";
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
    ...(keeps
      ? [
          {
            key: "act",
            title: "Action",
            cell: (line: Line) => {
              const signature = standing(line);
              return signature ? (
                <Button kind="tertiary" size="sm" onClick={() => open("retirer", { objet: signature.id })}>
                  Retirer<span className="fr-sr-only"> la signature de {line.name}</span>
                </Button>
              ) : (
                <Button kind="tertiary" size="sm" onClick={() => open("absence", { objet: line.id })}>
                  {line.absenceReason ? "Modifier l’absence" : "Noter l’absence"}
                  <span className="fr-sr-only"> de {line.name}</span>
                </Button>
              );
            },
          },
        ]
      : []),
  ];
  return <Table caption={caption} hideCaption dense stack columns={columns} rows={sheet.lines} rowKey={({ id }) => id} />;
}

function Signed({ line, remote }: { line: Line; remote: boolean }) {
  const signature = standing(line);
  const withdrawn = line.signatures.filter(({ withdrawnAt }) => withdrawnAt);
  const connected =
    remote && line.connectedAt ? ` Connexion de ${time(line.connectedAt)}${line.disconnectedAt ? ` à ${time(line.disconnectedAt)}` : ""}.` : "";
  return (
    <span>
      {signature
        ? `${time(signature.scannedAt ?? signature.deviceAt ?? signature.signedAt)}, ${methodName[signature.method]}.${connected}`
        : line.absenceReason
          ? `Absence : ${line.absenceReason}`
          : line.deputy
            ? "Suppléance non requise"
            : "Pas encore"}{" "}
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
