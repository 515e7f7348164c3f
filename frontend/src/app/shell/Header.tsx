import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export function Header({ nav, account, tenant }: { nav?: ReactNode; account?: ReactNode; tenant?: { key: string; name: string } | undefined }) {
  return (
    <header className="header">
      <div className="fr-container header__bar">
        <Link to="/" className="header__brand" title="Accueil – Cordée">
          <svg className="header__mark" width="36" height="36" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M4 26 16 6l12 20" />
            <circle cx="8.8" cy="18.4" r="3" />
            <circle cx="16" cy="6.4" r="3" />
            <circle cx="23.2" cy="18.4" r="3" />
          </svg>
          <span>
            <span className="header__name">Cordée</span>
            <span className="header__tenant">{tenant ? tenant.name : "Programmes régionaux de qualité de vie au travail"}</span>
          </span>
        </Link>
        {account}
      </div>
      {nav}
    </header>
  );
}
