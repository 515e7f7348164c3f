import { useState } from "react";

/** A password: shown on demand, pasted freely, filled by password managers. What its input carries, and the button under it. */
export function usePassword(isNew = false) {
  const [shown, setShown] = useState(false);
  return {
    input: {
      className: "fr-input",
      type: shown ? "text" : "password",
      autoComplete: isNew ? "new-password" : "current-password",
      autoCapitalize: "off",
      spellCheck: false,
    },
    toggle: (
      <div className="password-toggle">
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? "Masquer" : "Afficher"} le mot de passe
        </button>
      </div>
    ),
  };
}
