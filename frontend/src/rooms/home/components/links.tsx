import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useViewer } from "~/app/viewer";
import { buttonClass } from "~/ui/Button";

type GroupPart = "etablissements" | "seances" | "jours" | "etapes";

/** A group's page, opened at one of its parts with `at`. */
export function GroupLink({ group, at, children }: { group: { id: string; name: string }; at?: GroupPart; children?: ReactNode }) {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={at ? { onglet: at } : {}}>
      {children ?? group.name}
    </Link>
  );
}

/** A session's page, opened at the moment that it is. */
export function SessionLink({ id, children }: { id: string; children: ReactNode }) {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: id }}>
      {children}
    </Link>
  );
}

export function ProgrammeLink({ programme, children }: { programme: { id: string; title: string }; children?: ReactNode }) {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId: programme.id }}>
      {children ?? programme.title}
    </Link>
  );
}

/** The present week, day by day. */
export function WeekLink() {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/semaine" params={{ tenant: tenant.key }}>
      Voir votre semaine
    </Link>
  );
}

/** The consultant's most frequent act, one press away. */
export function LogDaysLink() {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/jours/nouveau" params={{ tenant: tenant.key }} className={buttonClass({ icon: "fr-icon-add-line" })}>
      Saisir des jours
    </Link>
  );
}
