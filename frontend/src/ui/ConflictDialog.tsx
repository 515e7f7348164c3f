import { Button, Buttons } from "./Button";
import { Dialog } from "./Dialog";

export type ConflictLine = { label: string; mine: string; theirs: string };

type Props = {
  open: boolean;
  /** What differs, a line a field, in words. */
  lines: readonly ConflictLine[];
  /** Sends what was typed here, over the version that is there now. */
  onKeepMine: () => void;
  /** Leaves what the other person wrote. */
  onTakeTheirs: () => void;
  onClose: () => void;
  pending?: boolean;
};

/** Someone else changed the same thing: both texts are shown, and the person chooses. Nothing is lost by closing. */
export function ConflictDialog({ open, lines, onKeepMine, onTakeTheirs, onClose, pending = false }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Quelqu’un a modifié la même chose que vous" size="lg">
      <p>Votre saisie n’est pas encore enregistrée. Comparez les deux versions, puis choisissez celle à garder.</p>
      {lines
        .filter(({ mine, theirs }) => mine !== theirs)
        .map(({ label, mine, theirs }) => (
          <div key={label} className="conflict">
            <h3 className="fr-h6">{label}</h3>
            <div className="conflict__sides">
              <div>
                <p className="fr-text--bold">Votre saisie</p>
                <p className="conflict__text">{mine || "(vide)"}</p>
              </div>
              <div>
                <p className="fr-text--bold">Version enregistrée</p>
                <p className="conflict__text">{theirs || "(vide)"}</p>
              </div>
            </div>
          </div>
        ))}
      <Buttons>
        <Button pending={pending} onClick={onKeepMine}>
          Garder ma saisie
        </Button>
        <Button kind="secondary" onClick={onTakeTheirs}>
          Garder la version enregistrée
        </Button>
        <Button kind="bare" onClick={onClose}>
          Revenir à ma saisie
        </Button>
      </Buttons>
    </Dialog>
  );
}
