import { type ComponentProps, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import type { TrinomeRole } from "~/gql/graphql";
import { count, longDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { answeredBy, type Profile, type Scheme } from "../model/assessment";
import { CloseAssessment } from "../operations";
import { AnswerForm } from "./AnswerForm";

export type RoundShown = {
  id: string;
  number: number;
  title: string;
  openedAt: string;
  closedAt: string | null;
  version: number;
  read: Scheme;
  answered: readonly { voice: TrinomeRole | null; complete: boolean }[];
  ownAnswer: ComponentProps<typeof AnswerForm>["own"];
  profile: readonly Profile[];
  comments: readonly { block: string; text: string }[];
};
type Props = { round: RoundShown; answering: boolean; closing: boolean; /** Whether no round is open. */ alone: boolean; reload: () => void };

/** A round: who answered, one's own answers while it is open, what was said of each block once it is closed. */
export function Round({ round, answering, closing, alone, reload }: Props) {
  const { id, number, title, openedAt, closedAt, version, read, answered, ownAnswer, comments } = round;
  const close = useAct(CloseAssessment);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const set = async (closed: boolean) => {
    const { refusals: refused } = await close.run({ input: { id, version, closed } });
    setRefusals(refused ?? []);
    if (!refused) toast(closed ? "L’auto-évaluation est close : son profil s’affiche." : "L’auto-évaluation est rouverte.");
    reload();
  };
  const open = closedAt === null;
  return (
    <section className="assessment__round" aria-labelledby={`tour-${number}`}>
      <div className="assessment__head">
        <h3 className="fr-h5" id={`tour-${number}`}>
          {title}
        </h3>
        <Badge tone={open ? "success" : "neutral"}>{open ? "En cours" : "Close"}</Badge>
      </div>
      <p>
        Ouverte le {longDate(openedAt)}
        {closedAt ? `, close le ${longDate(closedAt)}` : null} · {answered.length === 0 ? "aucune réponse" : `${count(answered.length, "réponse")} : ${answeredBy(answered)}`}
      </p>
      <RefusalNotice refusals={refusals} />
      {open && answering ? <AnswerForm key={id} roundId={id} scheme={read} own={ownAnswer} reload={reload} /> : null}
      {open && !answering ? <p className="muted">Le profil s’affichera quand l’auto-évaluation sera close. D’ici là, personne ne voit les réponses des autres.</p> : null}
      {comments.length > 0 ? (
        <details>
          <summary>{count(comments.length, "commentaire")}, sans nom</summary>
          {read.blocks
            .filter(({ key }) => comments.some(({ block }) => block === key))
            .map(({ key, title: block }) => (
              <div key={key}>
                <h4 className="fr-text--md fr-text--bold">{block}</h4>
                <ul>
                  {comments
                    .filter((one) => one.block === key)
                    .map(({ text }, index) => (
                      <li key={`${key}-${index}`} className="assessment__comment">
                        {text}
                      </li>
                    ))}
                </ul>
              </div>
            ))}
        </details>
      ) : null}
      {closing && (open || alone) ? (
        <Buttons>
          <Button kind="tertiary" size="sm" pending={close.pending} onClick={() => void set(open)}>
            {open ? "Clore et voir le profil" : "Rouvrir"}
            <span className="fr-sr-only"> : {title}</span>
          </Button>
        </Buttons>
      ) : null}
    </section>
  );
}
