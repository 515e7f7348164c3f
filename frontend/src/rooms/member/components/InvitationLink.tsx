import { useEffect, useId, useRef } from "react";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";

/** After an invitation: the link to hand over, shown this once, or where it was sent. */
export function InvitationLink({ name, email, link, onClose }: { name: string; email: string; link: string | null; onClose: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => (field.current ?? done.current)?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? "");
      toast("Le lien est copié.");
    } catch {
      field.current?.select();
      toast("Votre navigateur n’a pas permis la copie : le lien est sélectionné, copiez-le au clavier.", "error");
    }
  };
  return (
    <div ref={done} tabIndex={-1}>
      <Notice tone="success" live title={`L’invitation de ${name} est prête`}>
        {link ? "Transmettez-lui ce lien vous-même : il ne sera plus montré." : `Un message vient d’être envoyé à ${email}.`}
      </Notice>
      {link ? (
        <div className="fr-input-group invitation-link">
          <label className="fr-label" htmlFor={id}>
            Lien d’invitation
          </label>
          <input id={id} ref={field} className="fr-input" readOnly value={link} onFocus={({ target }) => target.select()} />
        </div>
      ) : null}
      <Buttons>
        {link ? (
          <Button icon="fr-icon-clipboard-line" onClick={() => void copy()}>
            Copier le lien
          </Button>
        ) : null}
        <Button kind={link ? "secondary" : "primary"} onClick={onClose}>
          Terminer
        </Button>
      </Buttons>
    </div>
  );
}
