import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useViewer } from "~/app/viewer";
import type { Moment } from "../model/words";

/** A session's page, opened at the moment that it is, or at `at`. */
export function SessionLink({ id, at, children }: { id: string; at?: Moment; children: ReactNode }) {
  const { tenant } = useViewer();
  return (
    <Link to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: id }} search={at ? { moment: at } : {}}>
      {children}
    </Link>
  );
}
