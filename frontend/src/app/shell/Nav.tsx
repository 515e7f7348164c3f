import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useViewer } from "~/app/viewer";
import { LiveBadge } from "./LiveBadge";

/** Each with the act that opens it. */
const ENTRIES = [
  { to: "/$tenant", label: "Accueil", act: null },
  { to: "/$tenant/semaine", label: "Semaine", act: "days.log" },
  { to: "/$tenant/programmes", label: "Programmes", act: "programme.view" },
  { to: "/$tenant/jours", label: "Jours", act: "group.view" },
  { to: "/$tenant/taches", label: "Tâches", act: "task.do" },
  { to: "/$tenant/fiches", label: "Fiches", act: "sheet.view" },
  { to: "/$tenant/etablissements", label: "Établissements", act: "establishment.view" },
  { to: "/$tenant/membres", label: "Membres", act: "member.view" },
] as const;

/** The entries that this person's rights open. */
export function Nav() {
  const { tenant, may } = useViewer();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <nav id="navigation" tabIndex={-1} className="nav" aria-label="Menu principal">
      <div className="fr-container nav__bar">
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm nav__toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          Menu
        </button>
        <ul id={id} className={open ? "nav__list nav__list--open" : "nav__list"}>
          {ENTRIES.filter(({ act }) => act === null || may(act)).map(({ to, label }) => (
            <li key={to}>
              <Link to={to} params={{ tenant: tenant.key }} onClick={() => setOpen(false)} activeOptions={{ exact: to === "/$tenant" }} className="nav__link" activeProps={{ "aria-current": to === "/$tenant" ? "page" : "true" }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <LiveBadge />
      </div>
    </nav>
  );
}
