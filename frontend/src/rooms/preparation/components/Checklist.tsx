import { type FormEvent, useState } from "react";
import { announce } from "~/app/announcer";
import { useAct } from "~/app/graphql/useAct";
import { useHeld, useQueued } from "~/app/offline/useQueued";
import { type FragmentType, graphql, unmask } from "~/gql";
import { quoted, since } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { without } from "../model/pending";
import { AddChecklistItem, ProposeChecklist, RemoveChecklistItem, TickChecklistItem } from "../operations";

const ChecklistSession = graphql(`
  fragment Checklist_session on Session {
    id
    status
    group {
      id
      acts
    }
    checklist {
      id
      title
      proposed
      doneAt
      doneBy {
        id
        name
      }
    }
  }
`);

const waitsAs = (item: string) => `preparation.${item}`;

/** What is made ready before the session: ticked, by whom and when; the first items are the programme's. */
export function Checklist({ session: masked }: { session: FragmentType<typeof ChecklistSession> }) {
  const { id, status, group, checklist } = unmask(ChecklistSession, masked);
  const tick = useQueued(TickChecklistItem);
  const held = useHeld();
  const remove = useAct(RemoveChecklistItem);
  const propose = useAct(ProposeChecklist);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // What was just ticked shows at once; the server's word takes over when it comes.
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  if (status === "CANCELLED" || !group.acts.includes("session.prepare")) return null;
  const open = status === "PLANNED";
  const done = checklist.filter(({ doneAt }) => doneAt !== null).length;
  const heard = async <Data,>(outcome: Promise<{ data?: Data | undefined; refusals?: Refusal[] | undefined }>, words: string) => {
    const { refusals: refused } = await outcome;
    setRefusals(refused ?? []);
    if (!refused) announce(words);
  };
  const onTick = async (item: string, title: string, ticked: boolean) => {
    setSaid((now) => ({ ...now, [item]: ticked }));
    const outcome = await tick.run({ input: { id: item, done: ticked } }, { subject: waitsAs(item), label: `Préparation ${quoted(title)} : ${ticked ? "fait" : "à faire"}` });
    setRefusals(outcome.refusals ?? []);
    if (!outcome.refusals) announce(outcome.queued ? "Conservé sur cet appareil, en attente d’envoi." : ticked ? "Fait." : "À faire.");
    setSaid((now) => without(now, item));
  };
  const waiting = (item: string) => held.findLast(({ subject }) => subject === waitsAs(item))?.variables.input["done"];
  return (
    <section className="session-part" aria-labelledby="liste">
      <div className="list-head">
        <h2 className="fr-h5" id="liste">
          Liste de préparation
        </h2>
        {checklist.length > 0 ? (
          <span className="muted">
            {done} sur {checklist.length}
          </span>
        ) : null}
      </div>
      <RefusalNotice refusals={refusals} />
      {checklist.length === 0 ? <p className="muted">Cette liste est vide.</p> : null}
      <ul className="checklist">
        {checklist.map(({ id: item, title, proposed, doneAt, doneBy }) => {
          const kept = waiting(item);
          const waits = typeof kept === "boolean" ? kept : undefined;
          return (
          <li key={item}>
            <label>
              <input type="checkbox" checked={said[item] ?? waits ?? doneAt !== null} onChange={({ target }) => void onTick(item, title, target.checked)} />
              <span>
                {title}
                {proposed && doneAt === null ? <span className="muted"> (proposé)</span> : null}
                {waits === undefined ? null : <span className="checklist__done">En attente d’envoi</span>}
                {doneAt && waits === undefined ? (
                  <span className="checklist__done">
                    Fait {doneBy ? `par ${doneBy.name} ` : null}
                    {since(doneAt)}
                  </span>
                ) : null}
              </span>
            </label>
            {open ? (
              <span className="no-print">
                <Button kind="bare" size="sm" onClick={() => void heard(remove.run({ input: { id: item } }), "Point retiré.")}>
                  Retirer<span className="fr-sr-only"> : {title}</span>
                </Button>
              </span>
            ) : null}
          </li>
          );
        })}
      </ul>
      {open ? (
        <div className="no-print">
          <AddItem sessionId={id} onRefused={setRefusals} />
          <Button
            kind="bare"
            size="sm"
            pending={propose.pending}
            onClick={() =>
              void propose.run({ input: { sessionId: id } }).then(({ refusals: refused }) => {
                setRefusals(refused ?? []);
                if (!refused) toast("Les points proposés par le programme sont dans la liste.");
              })
            }
          >
            Reprendre les points proposés
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function AddItem({ sessionId, onRefused }: { sessionId: string; onRefused: (refusals: readonly Refusal[]) => void }) {
  const { run, pending } = useAct(AddChecklistItem);
  const [title, setTitle] = useState("");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "" || pending) return;
    const { refusals } = await run({ input: { sessionId, title: title.trim() } });
    onRefused(refusals ?? []);
    if (refusals) return;
    announce(`Ajouté : ${title.trim()}.`);
    setTitle("");
  };
  return (
    <form className="checklist__add" onSubmit={(event) => void add(event)}>
      <label className="fr-label" htmlFor="a-preparer">
        Autre chose à préparer
      </label>
      <div>
        <input id="a-preparer" className="fr-input" value={title} maxLength={200} autoComplete="off" onChange={({ target }) => setTitle(target.value)} />
        <Button type="submit" kind="secondary" pending={pending}>
          Ajouter
        </Button>
      </div>
    </form>
  );
}
