import { Link } from "@tanstack/react-router";
import { chooseTheme, type Theme, useTheme } from "~/app/theme";

const THEMES: [Theme, string][] = [
  ["system", "Thème du système"],
  ["light", "Thème clair"],
  ["dark", "Thème sombre"],
];

export function Footer() {
  const theme = useTheme();
  return (
    <footer id="pied" tabIndex={-1} className="footer">
      <div className="fr-container footer__bar">
        <p className="footer__about">
          <strong>Cordée</strong>, un logiciel libre au service des établissements et de leurs consultants.
        </p>
        <ul className="footer__links">
          <li>
            <a href="/bibliotheque">Bibliothèques des régions</a>
          </li>
          <li>
            <Link to="/accessibilite">Accessibilité : non conforme</Link>
          </li>
          <li>
            <label className="footer__theme">
              <span className="fr-sr-only">Affichage</span>
              <select value={theme} onChange={({ target }) => chooseTheme(target.value as Theme)}>
                {THEMES.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </li>
        </ul>
      </div>
    </footer>
  );
}
