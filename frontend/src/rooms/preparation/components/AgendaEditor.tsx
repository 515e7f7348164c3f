import { type KeyboardEvent, useRef } from "react";
import { announce } from "~/app/announcer";
import { Button } from "~/ui/Button";
import { lengthWords, type Line, moved, sentOf, withOne } from "../model/agenda";

type Props = { lines: readonly Line[]; onChange: (lines: Line[]) => void; session: { startsAt: string; endsAt: string } };

/** The agenda, line by line: moved by buttons, or from within a line by Alt and an arrow. */
export function AgendaEditor({ lines, onChange, session }: Props) {
  const root = useRef<HTMLFieldSetElement>(null);
  const focus = (key: number, part: string) => requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-line="${key}"] [data-part="${part}"]`)?.focus());
  const move = (key: number, by: -1 | 1, part: string) => {
    const next = moved(lines, key, by);
    const at = next.findIndex((line) => line.key === key);
    if (at === lines.findIndex((line) => line.key === key)) return announce(by < 0 ? "Ce point est déjà le premier." : "Ce point est déjà le dernier.");
    onChange(next);
    announce(`Point déplacé en position ${at + 1} sur ${next.length}.`);
    return focus(key, part);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(key, event.key === "ArrowUp" ? -1 : 1, event.currentTarget.dataset["part"] ?? "title");
  };
  const remove = (line: Line, index: number) => {
    const next = lines.filter(({ key }) => key !== line.key);
    onChange(next);
    announce(`Point ${index + 1} retiré.`);
    const near = next[Math.min(index, next.length - 1)];
    if (near) focus(near.key, "title");
    else requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("[data-part=add]")?.focus());
  };
  const add = () => {
    const next = withOne(lines);
    onChange(next);
    const last = next.at(-1);
    if (last) focus(last.key, "title");
  };
  return (
    <fieldset ref={root} className="agenda-editor" data-field="agenda" tabIndex={-1}>
      <legend className="fr-label">
        Ordre du jour
        <span className="fr-hint-text">Un point par ligne ; sa durée en minutes est facultative. Alt et une flèche déplacent le point.</span>
      </legend>
      <ol>
        {lines.map((line, index) => {
          const change = (part: Partial<Line>) => onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)));
          const keys = (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, line.key);
          const what = <span className="fr-sr-only"> le point {index + 1}</span>;
          return (
            <li key={line.key} data-line={line.key}>
              <input
                className="fr-input"
                data-part="title"
                onKeyDown={keys}
                aria-label={`Point ${index + 1}`}
                value={line.title}
                maxLength={200}
                autoComplete="off"
                onChange={({ target }) => change({ title: target.value })}
              />
              <input
                className="fr-input agenda-editor__minutes"
                data-part="minutes"
                onKeyDown={keys}
                aria-label={`Durée du point ${index + 1}, en minutes`}
                placeholder="min"
                value={line.minutes}
                inputMode="numeric"
                autoComplete="off"
                maxLength={10}
                onChange={({ target }) => change({ minutes: target.value })}
              />
              <span className="agenda-editor__moves">
                <Button kind="bare" size="sm" data-part="up" onKeyDown={keys} onClick={() => move(line.key, -1, "up")}>
                  Monter{what}
                </Button>
                <Button kind="bare" size="sm" data-part="down" onKeyDown={keys} onClick={() => move(line.key, 1, "down")}>
                  Descendre{what}
                </Button>
                <Button kind="bare" size="sm" data-part="remove" onKeyDown={keys} onClick={() => remove(line, index)}>
                  Retirer{what}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <Button kind="tertiary" size="sm" icon="fr-icon-add-line" data-part="add" onClick={add}>
        Ajouter un point
      </Button>
      <p className="muted agenda-editor__length" aria-live="polite">
        {lengthWords(sentOf(lines), session)}
      </p>
    </fieldset>
  );
}
