import { useId, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { Half } from "~/gql/graphql";
import { fullDate } from "~/lib/format";
import { readFrenchDate, writeFrenchDate } from "~/lib/frenchDate";
import { Button } from "~/ui/Button";
import { useFieldError } from "~/ui/form/FieldShell";
import { halfName, slotKey, slotWords, toggled } from "../model/slots";

type Props = {
  name: string;
  /** The fewest half-days that a poll proposes. */
  min: number;
  /** How many people answered for a half-day, where somebody did. */
  answered?: ReadonlyMap<string, number>;
};

/** The half-days to propose: a day typed as one writes it, then its morning or its afternoon. */
export function SlotsField({ name, min, answered }: Props) {
  const { setValue, watch } = useFormContext();
  const error = useFieldError(name);
  const chosen = (watch(name) as string[] | undefined) ?? [];
  const [text, setText] = useState("");
  const id = useId();
  const day = readFrenchDate(text);
  const set = (next: string[]) => setValue(name, next, { shouldDirty: true, shouldValidate: error !== undefined });
  const add = (half: Half) => {
    if (day && !chosen.includes(slotKey(day, half))) set(toggled(chosen, slotKey(day, half)));
  };
  return (
    <fieldset className="fr-fieldset poll-picker" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        Créneaux proposés
        <span className="fr-hint-text">Au moins {min} demi-journées.</span>
      </legend>
      <div className="fr-fieldset__element">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-day`}>
            Jour à ajouter
            <span className="fr-hint-text" id={`${id}-hint`}>
              Par exemple : 23/11/2026, 23 nov ou demain
            </span>
          </label>
          <input
            id={`${id}-day`}
            className="fr-input"
            autoComplete="off"
            data-field={name}
            aria-describedby={`${id}-hint ${id}-echo`}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onBlur={() => day && setText(writeFrenchDate(day))}
          />
          <p className="fr-hint-text date-echo" id={`${id}-echo`} aria-live="polite">
            {day ? fullDate(day) : ""}
          </p>
        </div>
        <div className="poll-picker__halves">
          {(["MORNING", "AFTERNOON"] as const).map((half) => (
            <Button key={half} kind="secondary" size="sm" icon="fr-icon-add-line" disabled={day === null} onClick={() => add(half)}>
              {half === "MORNING" ? "Le matin" : "L’après-midi"}
              <span className="fr-sr-only">{day ? ` du ${fullDate(day)}` : ""}</span>
            </Button>
          ))}
        </div>
        {chosen.length > 0 ? (
          <ul className="poll-picked" aria-label="Créneaux choisis">
            {chosen.map((key) => (
              <li key={key}>
                <span>
                  {slotWords(key)}
                  {answered?.get(key) ? ` (${answered.get(key)} réponses)` : null}
                </span>
                <Button kind="bare" size="sm" onClick={() => set(toggled(chosen, key))}>
                  Retirer<span className="fr-sr-only"> : {slotWords(key)}</span>
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        {error ? (
          <p className="fr-error-text" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
        <p className="fr-sr-only" aria-live="polite">
          {chosen.length > 0 ? `${chosen.length} créneaux choisis, ${halfName.MORNING} ou ${halfName.AFTERNOON}` : ""}
        </p>
      </div>
    </fieldset>
  );
}
