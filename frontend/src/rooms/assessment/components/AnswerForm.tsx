import { useState } from "react";
import { DraftNotice, useDraft } from "~/app/offline/useDraft";
import { useQueued } from "~/app/offline/useQueued";
import { useConflict } from "~/app/useConflict";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { type Answers, type Block, differences, fromAnswers, lacking, type Scheme, toAnswers, UNKNOWN } from "../model/assessment";
import { AnswerAssessment } from "../operations";

type Own = { version: number; items: readonly { key: string; step: number | null }[]; comments: readonly { block: string; text: string }[] } | null;
/** What is being typed, and over which recorded answers. */
type Typed = Answers & { version: number | null };
type Props = { roundId: string; scheme: Scheme; own: Own; reload: () => void };

/** One's own answers: they may be given in several times, and nobody else sees them. */
export function AnswerForm({ roundId, scheme, own, reload }: Props) {
  const recorded: Typed = { version: own?.version ?? null, values: fromAnswers(own?.items ?? []), comments: Object.fromEntries((own?.comments ?? []).map(({ block, text }) => [block, text])) };
  const { restored, keep, forget } = useDraft<Typed>(`auto-evaluation.${roundId}`);
  const [typed, setTyped] = useState(restored?.value ?? null);
  // What says the same as what is recorded follows it: sent meanwhile from here, or given in elsewhere.
  const mine = typed && differences(scheme, typed, recorded).length > 0 ? typed : null;
  const { version, values, comments } = mine ?? recorded;
  const type = (next: Answers) => {
    const held = { version, ...next };
    setTyped(held);
    keep(held);
  };
  const drop = () => {
    forget();
    setTyped(null);
  };
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [open, setOpen] = useState(own === null || mine !== null);
  const { run, pending } = useQueued(AnswerAssessment);
  const left = lacking(scheme, values);
  const { submit, dialog } = useConflict<Answers>({
    version: recorded.version ?? 0,
    over: version ?? 0,
    compare: (answers) => differences(scheme, answers, recorded),
    send: async (answers, over) => {
      const input = {
        id: roundId,
        version: over || null,
        items: toAnswers(scheme, answers.values),
        comments: Object.entries(answers.comments).map(([block, text]) => ({ block, text })),
      };
      const { refusals: refused, queued } = await run({ input }, { subject: `auto-evaluation.${roundId}`, label: "Réponse à l’auto-évaluation", replaces: true });
      if (refused) return refused;
      // What waits on this device stays in sight until it is recorded.
      if (!queued) forget();
      toast(queued ? "Réponse conservée sur cet appareil, en attente d’envoi." : left > 0 ? "Réponse enregistrée, à compléter quand vous voulez." : "Réponse enregistrée.");
      setOpen(false);
      return reload();
    },
    reload,
    leave: drop,
  });
  const send = async () => setRefusals((await submit({ values, comments })) ?? []);
  if (!open) {
    return (
      <>
        <p>{left === 0 ? "Vous avez répondu à toutes les questions." : `Il vous reste ${count(left, "question")} sans réponse.`}</p>
        <Buttons>
          <Button kind={left === 0 ? "tertiary" : "primary"} size="sm" onClick={() => setOpen(true)}>
            {left === 0 ? "Revoir mes réponses" : "Compléter mes réponses"}
          </Button>
        </Buttons>
      </>
    );
  }
  return (
    <>
      {dialog}
      <form
        className="answer no-print"
        aria-label="Vos réponses"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>Vous répondez pour vous-même. Vos réponses ne sont montrées à personne ; seules les moyennes et les commentaires, sans nom, le sont à la clôture.</p>
        {restored && mine ? <DraftNotice at={restored.at} onDrop={drop} /> : null}
        {scheme.blocks.map((block) => (
          <BlockFields
            key={block.key}
            block={block}
            scheme={scheme}
            values={values}
            comment={comments[block.key] ?? ""}
            onAnswer={(key, value) => type({ values: { ...values, [key]: value }, comments })}
            onComment={(text) => type({ values, comments: { ...comments, [block.key]: text } })}
          />
        ))}
        <RefusalNotice refusals={refusals} />
        <p role="status">{left === 0 ? "Toutes les questions ont une réponse." : `${count(left, "question")} sans réponse.`}</p>
        <Button type="submit" pending={pending}>
          Enregistrer mes réponses
        </Button>
      </form>
    </>
  );
}

type BlockProps = { block: Block; scheme: Scheme; values: Record<string, string>; comment: string; onAnswer: (key: string, value: string) => void; onComment: (text: string) => void };

function BlockFields({ block, scheme, values, comment, onAnswer, onComment }: BlockProps) {
  const choices = [...scheme.scale.map(({ step, label }) => ({ value: String(step), label: `${step} ${label}` })), { value: UNKNOWN, label: "Ne sait pas" }];
  return (
    <section className="answer__block" aria-labelledby={`theme-${block.key}`}>
      <h4 className="fr-h6" id={`theme-${block.key}`}>
        {block.title}
      </h4>
      {block.items.map(({ key, text }) => (
        <fieldset key={key} className="answer__item">
          <legend>{text}</legend>
          <div className="answer__choices">
            {choices.map(({ value, label }) => (
              <label key={value} className="answer__choice">
                <input type="radio" name={key} value={value} checked={values[key] === value} onChange={() => onAnswer(key, value)} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label className="fr-label" htmlFor={`commentaire-${block.key}`}>
        Commentaire (facultatif)
        <span className="fr-hint-text">Lu par l’établissement et qui l’accompagne, sans votre nom.</span>
      </label>
      <textarea id={`commentaire-${block.key}`} className="fr-input" rows={2} maxLength={1000} value={comment} onChange={({ target }) => onComment(target.value)} />
    </section>
  );
}
