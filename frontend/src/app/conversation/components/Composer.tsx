import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { DraftNotice, useDraft } from "~/app/offline/useDraft";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { roleName } from "~/lib/roles";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { matching, mentionAt, namedIn } from "../model/text";
import { PostMessage, ReadersQuery } from "../operations";

type Person = { id: string; name: string; what: string };
type Draft = { text: string; mentioned: Person[]; reserved: boolean };
const EMPTY: Draft = { text: "", mentioned: [], reserved: false };

/** Where one writes: kept on the device while it is typed, with the people to be named after an «@». */
export function Composer({ subjectId, mayReserve, kept, onSent }: { subjectId: string; mayReserve: boolean; kept: boolean; onSent: () => void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { restored, keep, forget } = useDraft<Draft>(`message.${subjectId}`);
  const [draft, setDraft] = useState<Draft>(restored?.value ?? EMPTY);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { run, pending } = useAct(PostMessage);
  const typing = mentionAt(draft.text, caret);
  const { data } = useLookup(ReadersQuery, { subjectId, reserved: draft.reserved }, typing === null);
  const readers: Person[] = (data?.conversationReaders ?? []).map(({ person, role, establishment }) => ({ ...person, what: establishment?.name ?? roleName(role) }));
  const found = typing && !closed ? matching(readers, typing.typed) : [];
  const current = found[Math.min(active, found.length - 1)];

  const change = (next: Draft) => {
    setDraft(next);
    keep(next);
  };
  const choose = (person: Person) => {
    if (!typing) return;
    const before = `${draft.text.slice(0, typing.start)}@${person.name} `;
    change({ ...draft, text: before + draft.text.slice(caret), mentioned: [...draft.mentioned.filter((one) => one.id !== person.id), person] });
    setCaret(before.length);
    setActive(0);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const send = async () => {
    const { refusals: refused } = await run({
      input: { subjectId, text: draft.text, mentionIds: namedIn(draft.text, draft.mentioned).map((person) => person.id), reserved: draft.reserved },
    });
    setRefusals(refused ?? []);
    if (refused) return;
    forget();
    setDraft({ ...EMPTY, reserved: draft.reserved });
    onSent();
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!pending) void send();
      return;
    }
    if (found.length === 0) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % found.length),
      ArrowUp: () => setActive((active + found.length - 1) % found.length),
      Enter: () => current && choose(current),
      Tab: () => current && choose(current),
      Escape: () => setClosed(true),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  return (
    <form
      className="composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void send();
      }}
    >
      {restored && draft.text !== "" ? (
        <DraftNotice
          at={restored.at}
          onDrop={() => {
            forget();
            setDraft(EMPTY);
          }}
        />
      ) : null}
      <RefusalNotice refusals={refusals} />
      <label className="fr-label" htmlFor={id}>
        Votre message
        <span className="fr-hint-text" id={`${id}-hint`}>
          {draft.reserved
            ? "Seuls le consultant du groupe et l’Aract le liront."
            : kept
              ? "L’établissement ou le poste, la personne qui l’accompagne et l’Aract le liront."
              : "Tout le groupe, le consultant et l’Aract le liront."}{" "}
          Tapez @ pour nommer quelqu’un.
        </span>
      </label>
      <div className="composer__field">
        <textarea
          ref={area}
          id={id}
          data-field="text"
          className="fr-input"
          rows={3}
          maxLength={5000}
          value={draft.text}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          onChange={({ target }) => {
            setClosed(false);
            setActive(0);
            setCaret(target.selectionStart);
            change({ ...draft, text: target.value });
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onBlur={() => setClosed(true)}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} className="combobox__list" role="listbox" aria-label="Personnes à nommer" hidden={found.length === 0}>
          {found.map((person) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the text's, by the pattern
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === current?.id}
              className="combobox__option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <span>{person.name}</span>
              <span className="combobox__detail">{person.what}</span>
            </div>
          ))}
        </div>
        <p className="fr-sr-only" role="status">
          {found.length > 0 ? `${count(found.length, "personne")} : choisissez avec les flèches, puis Entrée.` : ""}
        </p>
      </div>
      {mayReserve ? (
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input type="checkbox" id={`${id}-reserved`} data-field="reserved" checked={draft.reserved} onChange={({ target }) => change({ ...draft, reserved: target.checked })} />
          <label className="fr-label" htmlFor={`${id}-reserved`}>
            Réserver ce message au consultant et à l’Aract
          </label>
        </div>
      ) : null}
      <Buttons>
        <Button type="submit" pending={pending}>
          Envoyer
        </Button>
      </Buttons>
    </form>
  );
}
