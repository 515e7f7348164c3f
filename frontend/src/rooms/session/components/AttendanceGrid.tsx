import type { KeyboardEvent } from "react";
import { VOICES, voiceName } from "~/lib/terms";
import { useNarrow } from "~/lib/useMedia";
import { Button } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { allPresent, neighbour, presenceOf, type Row, type Voice, withVoice } from "../model/attendance";

/** Establishments × voices, to be ticked: the arrows go from box to box, space ticks. */
export function AttendanceGrid({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const narrow = useNarrow();
  const { present, expected } = presenceOf(rows);
  const follow = (event: KeyboardEvent<HTMLInputElement>, key: string) => {
    const next = neighbour(rows, key, event.key);
    if (next === null) return;
    event.preventDefault();
    document.getElementById(`presence-${next}`)?.focus();
  };
  const cell = (voice: Voice | undefined, establishment: string) => {
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
              , {voiceName[voice.role]}, {establishment}
            </span>
          </span>
        </label>
        {voice.people.length > 1 ? (
          <select
            className="fr-select presence__who"
            aria-label={`Qui a porté la voix ${voiceName[voice.role]} de ${establishment}`}
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
    { key: "establishment", title: "Établissement", header: true, cell: ({ establishment }) => establishment.name },
    ...VOICES.map((role, index) => ({ key: role, title: voiceName[role], cell: ({ voices, establishment }: Row) => cell(voices[index], establishment.name) })),
  ];
  return (
    <div className="attendance">
      <div className="list-head">
        <p role="status">
          {present} voix présentes sur {expected}
        </p>
        <Button kind="tertiary" size="sm" onClick={() => onChange(allPresent(rows, present < expected))}>
          {present < expected ? "Cocher tout le monde" : "Décocher tout le monde"}
        </Button>
      </div>
      <p className="fr-hint-text">Cochez les voix présentes. Au clavier : les flèches passent d’une case à l’autre, la barre d’espace coche.</p>
      {narrow ? (
        rows.map(({ establishment, voices }) => (
          <fieldset key={establishment.id} className="presences">
            <legend className="fr-text--bold">{establishment.name}</legend>
            {voices.map((voice) => (
              <div key={voice.key} className="presences__voice">
                <span className="muted" aria-hidden="true">
                  {voiceName[voice.role]}
                </span>
                {cell(voice, establishment.name)}
              </div>
            ))}
          </fieldset>
        ))
      ) : (
        <Table caption="Présences par établissement et par voix" hideCaption dense columns={columns} rows={rows} rowKey={({ establishment }) => establishment.id} />
      )}
    </div>
  );
}
