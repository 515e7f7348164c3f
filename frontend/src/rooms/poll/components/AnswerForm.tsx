import { useEffect, useId, useRef, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { PollChoice } from "~/gql/graphql";
import { count, since, time } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { memory } from "~/lib/storage";
import { useNow } from "~/lib/useNow";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { CHOICES, choiceName, type Draft, isSame, recorded, restored, sent, unanswered } from "../model/answer";
import { inTime, slotWords } from "../model/slots";
import { AnswerPoll } from "../operations";

const AnswerFormPoll = graphql(`
  fragment AnswerForm_poll on Poll {
    id
    status
    votes
    mine {
      id
      choices {
        slot
        choice
      }
      comment
      answeredAt
      version
    }
    slots {
      key
      startsAt
      endsAt
    }
  }
`);

/** One's own answer: every half-day in one gesture, saved once, kept on the device until the server has it. */
export function AnswerForm({ poll: masked, reload }: { poll: FragmentType<typeof AnswerFormPoll>; reload: () => void }) {
  const poll = unmask(AnswerFormPoll, masked);
  if (!poll.votes || poll.status !== "OPEN") return null;
  return <Answer key={poll.id} poll={poll} reload={reload} />;
}

type Poll = {
  id: string;
  mine: { choices: readonly { slot: string; choice: PollChoice }[]; comment: string | null; answeredAt: string; version: number } | null;
  slots: readonly { key: string; startsAt: string; endsAt: string }[];
};

function Answer({ poll, reload }: { poll: Poll; reload: () => void }) {
  const { person } = useViewer();
  const slots = inTime(poll.slots.map(({ key }) => key));
  const kept = `sondage.${poll.id}.${person.id}`;
  const mine = recorded(poll.mine);
  const [draft, setDraft] = useState<Draft | null>(() => restored(memory.get(kept), slots));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { run, pending } = useAct(AnswerPoll);
  const now = useNow();
  const id = useId();
  const shown = draft ?? mine;
  const changed = !isSame(shown, mine, slots);
  const left = unanswered(shown.choices, slots);
  const lost = refusals.some(({ kind }) => kind === "failure");

  const keep = (next: Draft) => {
    setDraft(next);
    memory.set(kept, JSON.stringify(next));
  };
  const choose = (slot: string, choice: PollChoice) => keep({ ...shown, choices: { ...shown.choices, [slot]: choice } });
  const save = async () => {
    const found = (await run({ input: { id: poll.id, version: poll.mine?.version ?? 0, ...sent(shown, slots) } })).refusals;
    setRefusals(found ?? []);
    if (found?.some(({ kind }) => kind === "conflict" || kind === "rule" || kind === "input")) reload();
    if (found) return;
    setDraft(null);
    memory.set(kept, null);
    toast("Votre réponse est enregistrée.");
  };

  // What a cut has kept from leaving goes with the network, once.
  const again = useRef(save);
  useEffect(() => {
    again.current = save;
  });
  useEffect(() => {
    if (!lost) return undefined;
    const retry = () => void again.current();
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [lost]);

  const hours = new Map(poll.slots.map(({ key, startsAt, endsAt }) => [key, `${time(startsAt)} – ${time(endsAt)}`]));
  return (
    <section className="poll-answer" aria-labelledby={`${id}-title`}>
      <div className="list-head">
        <h2 className="fr-h5" id={`${id}-title`}>
          {poll.mine ? "Votre réponse" : "Votre réponse est attendue"}
        </h2>
        <Button kind="tertiary" size="sm" onClick={() => keep({ ...shown, choices: Object.fromEntries(slots.map((slot) => [slot, shown.choices[slot] ?? "YES"])) })}>
          Oui aux créneaux restants
        </Button>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void save();
        }}
      >
        <ul className="poll-slots">
          {slots.map((slot) => (
            <li key={slot}>
              <fieldset className="poll-slot">
                <legend>
                  {slotWords(slot)} <span className="poll-slot__hours">{hours.get(slot)}</span>
                </legend>
                <div className="poll-choices">
                  {CHOICES.map((choice) => (
                    <label key={choice} className="poll-choice" data-choice={choice}>
                      <input type="radio" name={`${id}-${slot}`} value={choice} checked={shown.choices[slot] === choice} onChange={() => choose(slot, choice)} />
                      <span>{choiceName[choice]}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          ))}
        </ul>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-comment`}>
            Commentaire (facultatif)
            <span className="fr-hint-text">Tout le groupe le lit.</span>
          </label>
          <textarea className="fr-input" id={`${id}-comment`} rows={2} maxLength={500} value={shown.comment} onChange={({ target }) => keep({ ...shown, comment: target.value })} />
        </div>
        <RefusalNotice refusals={refusals} />
        {lost ? <Notice tone="warning">Votre réponse reste sur cet appareil : elle partira dès le retour du réseau.</Notice> : null}
        <div className="poll-save">
          <Button type="submit" pending={pending} aria-describedby={`${id}-state`}>
            {poll.mine ? "Enregistrer les changements" : "Enregistrer ma réponse"}
          </Button>
          <p id={`${id}-state`} aria-live="polite">
            {stateOf(changed, left.length, poll.mine?.answeredAt, now)}
          </p>
        </div>
      </form>
    </section>
  );
}

function stateOf(changed: boolean, left: number, answeredAt: string | undefined, now: number): string {
  if (left > 0) return `${count(left, "créneau", "créneaux")} sans réponse`;
  if (changed) return "Pas encore enregistrée";
  return answeredAt ? `Enregistrée ${since(answeredAt, now)}` : "";
}
