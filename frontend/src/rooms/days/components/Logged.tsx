import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useViewer } from "~/app/viewer";
import { fullDate, halfDays } from "~/lib/format";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";

export type LoggedEntry = { groupId: string; groupName: string; halfDays: number; workedOn: string; label: string; establishment: string | undefined; submitted: boolean };

/** What was just logged, and what to do next. */
export function Logged({ entry, onAnother }: { entry: LoggedEntry; onAnother: () => void }) {
  const { tenant } = useViewer();
  const { groupId, groupName, halfDays: worked, workedOn, label, establishment, submitted } = entry;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className="narrow">
      <Notice tone="success" title={submitted ? "Saisie transmise à l’Aract" : "Brouillon enregistré"} live>
        <p>
          {halfDays(worked)}, {label.toLowerCase()}
          {establishment ? `, ${establishment}` : null}, {fullDate(workedOn)}, groupe {groupName}.
        </p>
      </Notice>
      <Buttons>
        <Button onClick={onAnother}>Saisir un autre jour</Button>
        <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "jours" }} className={buttonClass({ kind: "secondary" })}>
          Voir les jours du groupe
        </Link>
      </Buttons>
    </div>
  );
}
