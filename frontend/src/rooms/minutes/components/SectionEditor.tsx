import { useEffect, useRef, useState } from "react";
import { DraftNotice, useDraft } from "~/app/offline/useDraft";
import { useHeld, useQueued } from "~/app/offline/useQueued";
import { type FragmentType, graphql, unmask } from "~/gql";
import { quoted, since } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { ConflictDialog } from "~/ui/ConflictDialog";
import { RefusalNotice } from "~/ui/RefusalNotice";

export const SectionEditorSection = graphql(`
  fragment SectionEditor_section on MinutesSection {
    id
    title
    body
    version
    writtenAt
    writtenBy {
      id
      name
    }
  }
`);

const WriteMinutesSection = graphql(`
  mutation WriteMinutesSection($input: WriteMinutesSectionInput!) {
    writeMinutesSection(input: $input) {
      minutes {
        id
        sections {
          id
          ...SectionEditor_section
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const SectionNow = graphql(`
  query SectionNow($id: ID!) {
    node(id: $id) {
      id
      ... on MinutesSection {
        title
        body
        version
      }
    }
  }
`);

type Typed = { title: string; body: string };
type Props = { section: FragmentType<typeof SectionEditorSection>; reload: () => void; onUnsaved: (id: string, unsaved: boolean) => void; onRemove: (id: string, version: number) => void };
/** What is typed, over which version; what was sent last; the version in sight. */
type Held = { typed: Typed | null; base: number; sent: Typed | null; seen: number };
const PAUSE_MS = 2_000;
const same = (one: Typed, other: Typed) => one.title === other.title && one.body.trim() === other.body;

/**
 * One point of the minutes. It saves itself a moment after the last key, over the version that the typing began on; it
 * is kept on this device meanwhile, and waits there when there is no network.
 */
export function SectionEditor({ section: masked, reload, onUnsaved, onRemove }: Props) {
  const section = unmask(SectionEditorSection, masked);
  const { id, version } = section;
  const subject = `point.${id}`;
  const draft = useDraft<Typed & { version: number }>(`compte-rendu.${id}`);
  const [held, setHeld] = useState<Held>(() => {
    const found = draft.restored?.value;
    return found && !same(found, section) ? { typed: found, base: found.version, sent: null, seen: version } : { typed: null, base: version, sent: null, seen: version };
  });
  // What was sent has become what is recorded; what was typed since stands upon it.
  if (held.seen !== version) {
    const arrived = held.sent !== null && same(held.sent, section);
    const settled = held.typed?.title === section.title && held.typed.body === section.body;
    setHeld({ ...held, seen: version, base: arrived ? version : held.base, typed: settled ? null : held.typed });
  }
  const { typed } = held;
  const latest = useRef(held);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { run, pending } = useQueued(WriteMinutesSection);
  const waiting = useHeld(subject).length > 0;
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [conflict, setConflict] = useState(false);
  const value = { title: (typed ?? section).title, body: (typed ?? section).body };
  const unsaved = typed !== null && !same(typed, section);
  const { forget } = draft;
  useEffect(() => {
    latest.current = held;
  }, [held]);
  useEffect(() => {
    if (!unsaved) forget();
    onUnsaved(id, unsaved);
  }, [unsaved, forget, onUnsaved, id]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = async (text: Typed, over: number = latest.current.base) => {
    clearTimeout(timer.current);
    if (text.title.trim() === "") return setRefusals([{ kind: "input", message: "Titre du point : renseignez ce champ.", field: "title" }]);
    setHeld((now) => ({ ...now, sent: text, base: over }));
    const outcome = await run(
      { input: { id, version: over, ...text } },
      {
        subject,
        label: `Compte rendu, point ${quoted(text.title)}`,
        texts: [{ label: text.title, mine: text.body }],
        recorded: { query: String(SectionNow), variables: { id }, version: ["node", "version"], texts: [["node", "body"]] },
        replaces: true,
      },
    );
    const refused = outcome.refusals ?? [];
    const met = refused.some(({ kind }) => kind === "conflict");
    setConflict(met);
    setRefusals(met ? [] : refused);
    if (met) reload();
  };
  const type = (next: Typed) => {
    const base = typed === null ? version : held.base;
    setHeld({ ...held, typed: next, base });
    draft.keep({ ...next, version: base });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(next), PAUSE_MS);
  };
  const leave = () => {
    if (unsaved && !conflict) void save(value);
    else if (!unsaved && typed) setHeld({ ...held, typed: null });
  };
  const giveUp = () => {
    clearTimeout(timer.current);
    setHeld({ ...held, typed: null });
    setConflict(false);
    setRefusals([]);
    draft.forget();
  };

  const state = waiting
    ? "Conservé sur cet appareil, en attente d’envoi."
    : pending
      ? "Enregistrement…"
      : unsaved
        ? "Pas encore enregistré."
        : section.body === ""
          ? ""
          : `Enregistré ${since(section.writtenAt)}${section.writtenBy ? ` par ${section.writtenBy.name}` : ""}.`;
  return (
    <div className="minutes__section">
      {draft.restored && unsaved ? <DraftNotice at={draft.restored.at} onDrop={giveUp} /> : null}
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`titre-${id}`}>
          Titre du point
        </label>
        <input id={`titre-${id}`} className="fr-input" value={value.title} maxLength={200} onChange={({ target }) => type({ title: target.value, body: value.body })} onBlur={leave} />
      </div>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`texte-${id}`}>
          {value.title || "Texte"}
          <span className="fr-hint-text">Une ligne vide sépare deux paragraphes ; un tiret en début de ligne fait une liste.</span>
        </label>
        <textarea
          id={`texte-${id}`}
          className="fr-input"
          rows={4}
          maxLength={20_000}
          value={value.body}
          aria-describedby={`etat-${id}`}
          onChange={({ target }) => type({ title: value.title, body: target.value })}
          onBlur={leave}
        />
      </div>
      <p className="minutes__state" id={`etat-${id}`}>
        {state}{" "}
        {section.body === "" && value.body === "" ? (
          <button type="button" className="link-button" onClick={() => onRemove(id, version)}>
            Retirer ce point<span className="fr-sr-only"> : {section.title}</span>
          </button>
        ) : null}
        {unsaved && !waiting && !pending ? (
          <Button size="sm" kind="tertiary" onClick={() => void save(value)}>
            Enregistrer<span className="fr-sr-only"> : {value.title}</span>
          </Button>
        ) : null}
      </p>
      <RefusalNotice refusals={refusals} />
      <ConflictDialog
        open={conflict && version !== held.base}
        lines={[
          { label: "Titre du point", mine: value.title, theirs: section.title },
          { label: section.title, mine: value.body, theirs: section.body },
        ]}
        onKeepMine={() => {
          setConflict(false);
          void save(value, version);
        }}
        onTakeTheirs={giveUp}
        onClose={() => setConflict(false)}
      />
    </div>
  );
}
