import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { cx } from "~/lib/cx";
import { count } from "~/lib/format";

export type Choice = { id: string; label: string; detail?: ReactNode; disabled?: boolean };

type Props = {
  label: string;
  hint?: string | undefined;
  /** What is typed; the page searches for it. */
  search: string;
  onSearch: (text: string) => void;
  choices: readonly Choice[];
  /** The list is on its way. */
  pending?: boolean;
  onChoose: (choice: Choice) => void;
  /** The noun of a choice, for «3 établissements trouvés». */
  noun: string;
  /** What is said when nothing answers, where one searches by something else than a name or a place. */
  nothing?: string;
  error?: string | undefined;
  /** The key of the form's field, for its errors to lead here. */
  field?: string | undefined;
};

/** Search as you type: an editable combobox with a list, by the WAI-ARIA pattern. */
export function SearchCombobox({ label, hint, search, onSearch, choices, pending = false, onChoose, noun, nothing = "Aucun résultat : essayez un autre nom, une commune ou un numéro.", error, field }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && search.trim() !== "";
  const current = shown ? choices[active] : undefined;

  const choose = (choice: Choice | undefined) => {
    if (!choice || choice.disabled) return;
    setOpen(false);
    setActive(-1);
    onChoose(choice);
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(choices.length === 0 ? -1 : (to + choices.length) % choices.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active < 0 ? choices.length - 1 : active - 1),
      ...(shown && current && { Enter: () => choose(current) }),
      ...(shown && { Escape: () => setOpen(false) }),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    // In a dialog, Escape first closes the list.
    event.stopPropagation();
    act();
  };

  return (
    <div className={cx("fr-input-group combobox", error && "fr-input-group--error")}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint ? (
          <span className="fr-hint-text" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </label>
      <input
        id={id}
        data-field={field}
        className="fr-input"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${active}` : undefined}
        aria-describedby={cx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
        aria-invalid={error ? true : undefined}
        autoComplete="off"
        value={search}
        onChange={({ target }) => {
          setOpen(true);
          setActive(-1);
          onSearch(target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className="combobox__list" role="listbox" aria-label={label} hidden={!shown || choices.length === 0}>
        {choices.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's, by the pattern
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={choice.disabled || undefined}
            className="combobox__option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>{choice.label}</span>
            {choice.detail ? <span className="combobox__detail">{choice.detail}</span> : null}
          </div>
        ))}
      </div>
      <p className="fr-hint-text combobox__status" role="status">
        {statusOf(shown, pending, choices.length, noun, nothing)}
      </p>
      {error ? (
        <p className="fr-error-text" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

function statusOf(shown: boolean, pending: boolean, found: number, noun: string, nothing: string): string {
  if (!shown) return "";
  if (pending) return "Recherche…";
  return found === 0 ? nothing : `${count(found, noun)} : choisissez avec les flèches, puis Entrée.`;
}
