import { type ReactNode, useEffect, useRef } from "react";
import { Announcer } from "~/app/announcer";
import { keepFocus } from "~/lib/keptFocus";
import { arrival } from "~/lib/navigation";
import { Toasts } from "~/ui/toast";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { OfflineBanner } from "./OfflineBanner";

/** What surrounds every page: skip links, header, main landmark, footer. */
export function Shell({ nav, account, tenant, children }: { nav?: ReactNode; account?: ReactNode; tenant?: { key: string; name: string }; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  // A page that is arrived at gives the focus to its title.
  useEffect(() => (main.current ? keepFocus(document.body, main.current, arrival.awaits) : undefined), []);
  return (
    <>
      <div className="fr-skiplinks">
        <nav className="fr-container" aria-label="Accès rapide">
          <ul className="fr-skiplinks__list">
            <li>
              <a className="fr-link" href="#contenu">
                Contenu
              </a>
            </li>
            {nav ? (
              <li>
                <a className="fr-link" href="#navigation">
                  Menu
                </a>
              </li>
            ) : null}
            <li>
              <a className="fr-link" href="#pied">
                Pied de page
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <Header nav={nav} account={account} tenant={tenant} />
      <OfflineBanner />
      <main ref={main} id="contenu" tabIndex={-1} className="fr-container main">
        {children}
      </main>
      <Footer />
      <Announcer />
      <Toasts />
    </>
  );
}
