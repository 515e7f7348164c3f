import { useState } from "react";
import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { NumberField, rule } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { type Board, kindName, ranking, votingName } from "../model/board";
import { CloseBoardVotes, OpenBoardVotes, SetBoardDots } from "../operations";

type Props = { board: Board & { dotsPlaced: number; voters: number; version: number }; keep: boolean; vote: boolean; reload: () => void };

/** How the vote stands, what one has left to put, and its result once it is closed. */
export function VotePanel({ board, keep, vote, reload }: Props) {
  const { voting, dotsEach, dotsLeft, dotsPlaced, voters, version, id, fields } = board;
  const { faire, open: openDialog, close: closeDialog } = useDialogSearch();
  const start = useAct(OpenBoardVotes);
  const end = useAct(CloseBoardVotes);
  const dots = useAct(SetBoardDots);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // A refusal is said where it was met, and goes with it.
  const open = (which: string) => {
    setRefusals([]);
    openDialog(which);
  };
  const close = () => {
    setRefusals([]);
    closeDialog();
  };
  const asking = faire === "clore-vote" || faire === "revoter";
  const heard = async (sent: Promise<{ refusals?: Refusal[] | undefined }>, words: string) => {
    const { refusals: refused } = await sent;
    setRefusals(refused ?? []);
    if (refused) return;
    close();
    toast(words);
  };
  const result = voting === "CLOSED" ? ranking(board.cards) : [];
  return (
    <section className="vote" aria-labelledby="vote">
      <div className="vote__head">
        <h3 className="fr-h6" id="vote">
          Vote
        </h3>
        <Badge tone={voting === "OPEN" ? "success" : "neutral"}>{votingName[voting]}</Badge>
      </div>
      {asking ? null : <RefusalNotice refusals={refusals} />}
      {voting === "OPEN" ? (
        <p>
          {vote ? <strong>Il vous reste {count(dotsLeft, "gommette")} sur {dotsEach}. </strong> : null}
          {count(dotsPlaced, "gommette posée", "gommettes posées")} par {count(voters, "personne")}. Personne ne voit les vôtres ; les totaux par carte s’affichent à la clôture.
        </p>
      ) : voting === "BEFORE" ? (
        <p>Quand les cartes seront écrites, chacun posera {count(dotsEach, "gommette")} sur celles qui comptent le plus.</p>
      ) : result.length === 0 ? (
        <p>Le vote est clos sans gommette posée.</p>
      ) : (
        <>
          <p>{count(voters, "personne a voté", "personnes ont voté")}. Qui a voté pour quoi n’est pas conservé.</p>
          <ol className="vote__result">
            {result.slice(0, 10).map((card) => (
              <li key={card.id}>
                <strong>{count(card.dots ?? 0, "gommette")}</strong> · {card.text}{" "}
                <span className="muted">
                  ({kindName[card.kind]}, {fields.find(({ key }) => key === card.field)?.label})
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {keep ? (
        <Buttons>
          {voting === "OPEN" ? (
            <Button kind="secondary" size="sm" pending={end.pending} onClick={() => open("clore-vote")}>
              Clore le vote
            </Button>
          ) : (
            <>
              <Button
                kind="secondary"
                size="sm"
                pending={start.pending}
                onClick={() => (voting === "CLOSED" ? open("revoter") : void heard(start.run({ input: { id, version } }), "Le vote est ouvert."))}
              >
                {voting === "CLOSED" ? "Voter de nouveau" : "Ouvrir le vote"}
              </Button>
              <Button kind="tertiary" size="sm" onClick={() => open("gommettes")}>
                Nombre de gommettes
              </Button>
            </>
          )}
        </Buttons>
      ) : null}
      <Dialog open={faire === "clore-vote"} onClose={close} title="Clore le vote ?">
        <p>
          {count(voters, "personne a voté", "personnes ont voté")} jusqu’ici. Les totaux par carte s’afficheront, et qui a voté pour quoi sera effacé : on ne pourra plus changer son vote.
        </p>
        <RefusalNotice refusals={refusals} />
        <Buttons>
          <Button pending={end.pending} onClick={() => void heard(end.run({ input: { id, version } }), "Le vote est clos.")}>
            Clore le vote
          </Button>
          <Button kind="secondary" onClick={close}>
            Annuler
          </Button>
        </Buttons>
      </Dialog>
      <Dialog open={faire === "revoter"} onClose={close} title="Voter de nouveau ?">
        <p>Les gommettes de ce vote seront effacées du tableau. Figez d’abord une version si vous voulez les garder.</p>
        <RefusalNotice refusals={refusals} />
        <Buttons>
          <Button pending={start.pending} onClick={() => void heard(start.run({ input: { id, version } }), "Le vote est ouvert.")}>
            Ouvrir un nouveau vote
          </Button>
          <Button kind="secondary" onClick={close}>
            Annuler
          </Button>
        </Buttons>
      </Dialog>
      <Dialog open={faire === "gommettes"} onClose={close} title="Nombre de gommettes">
        <ActForm
          schema={dotsSchema}
          initial={{ dots: dotsEach }}
          submit="Enregistrer"
          version={version}
          compare={(mine) => [{ label: "Gommettes par personne", mine: String(mine.dots), theirs: String(dotsEach) }]}
          send={async (values, over) => (await dots.run({ input: { id, version: over, dots: values.dots } })).refusals}
          said="Nombre de gommettes enregistré."
          reload={reload}
          onClose={close}
        >
          <NumberField name="dots" label="Gommettes par personne" hint="De 1 à 20." />
        </ActForm>
      </Dialog>
    </section>
  );
}

const dotsSchema = z.object({ dots: rule.integer("Indiquez un nombre de 1 à 20.", 1, 20) });
