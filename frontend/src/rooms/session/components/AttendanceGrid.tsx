import type { KeyboardEvent } from "react";
import { useNarrow } from "~/lib/useMedia";
import { Button } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { allPresent, columnsOf, countedAs, neighbour, presenceOf, type Row, type Voice, withVoice } from "../model/attendance";

/** Establishments × voices, or posts, to be ticked: the arrows go from box to box, space ticks. */
export function AttendanceGrid({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const narrow = useNarrow();
  const { present, expected } = presenceOf(rows);
  const follow = (event: KeyboardEvent<HTMLInputElement>, key: string) => {
    const next = neighbour(rows, key, event.key);
    if (next === null) return;
    event.preventDefault();
    document.getElementById(`presence-${next}`)?.focus();
  };
  const cell = (voice: Voice | undefined, place: string) => {
    if (!voice) return null;
    const person = voice.people.find(({ id }) => id === voice.personId);
    return (
      <div className="presence">
        <label className="presence__box">
          <input
            type="checkbox"
            id={`presence-${voice.key}`}
            checked={voice.present}
            onChange={({ target }) => onChange(withVoice(rows, voice.key, { present: target.checked }))}
            onKeyDown={(event) => follow(event, voice.key)}
          />
          <span>
            {person?.name ?? "Présente"}
            <span className="fr-sr-only">
              , {voice.label}, {place}
            </span>
          </span>
        </label>
        {voice.people.length > 1 ? (
          <select
            className="fr-select presence__who"
            aria-label={`Qui a porté la voix ${voice.label} de ${place}`}
            value={voice.personId}
            onChange={({ target }) => onChange(withVoice(rows, voice.key, { personId: target.value, present: true }))}
          >
            {voice.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    );
  };
  const columns: Column<Row>[] = [
    { key: "place", title: columnsOf(rows).length === 1 ? "Poste" : "Établissement", header: true, cell: ({ place }) => place.name },
    ...columnsOf(rows).map((label, index) => ({ key: label, title: label, cell: ({ voices, place }: Row) => cell(voices[index], place.name) })),
  ];
  return (
    <div className="attendance">
      <div className="list-head">
        <p role="status">
          {present} {countedAs(rows)} sur {expected}
        </p>
        <Button kind="tertiary" size="sm" onClick={() => onChange(allPresent(rows, present < expected))}>
          {present < expected ? "Cocher tout le monde" : "Décocher tout le monde"}
        </Button>
      </div>
      <p className="fr-hint-text">Cochez qui était présent. Au clavier : les flèches passent d’une case à l’autre, la barre d’espace coche.</p>
      {narrow ? (
        rows.map(({ place, voices }) => (
          <fieldset key={place.id} className="presences">
            <legend className="fr-text--bold">{place.name}</legend>
            {voices.map((voice) => (
              <div key={voice.key} className="presences__voice">
                <span className="muted" aria-hidden="true">
                  {voice.label}
                </span>
                {cell(voice, place.name)}
              </div>
            ))}
          </fieldset>
        ))
      ) : (
        <Table caption="Présences" hideCaption dense columns={columns} rows={rows} rowKey={({ place }) => place.id} />
      )}
    </div>
  );
}
