import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql, type FragmentType, unmask } from "~/gql";
import { count } from "~/lib/format";
import type { ProjectPartProps } from "~/lib/parts";
import { FIELD_SCHEMES } from "~/lib/qvct";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { CardDialogs } from "./components/CardDialogs";
import { type BoardHands, Columns } from "./components/Columns";
import { KeepPanel } from "./components/KeepPanel";
import { Listing } from "./components/Listing";
import { Snapshots } from "./components/Snapshots";
import { VotePanel } from "./components/VotePanel";
import { BoardCard, BoardView, OpenBoard } from "./operations";
import { useBoard } from "./useBoard";
import "./board.css";

const BoardPartQuery = graphql(`
  query BoardPart($id: ID!) {
    board(participationId: $id) {
      id
      ...BoardView_board
    }
  }
`);

/** The shared état des lieux of a project: cards by field, grouped and voted, with several people at once. */
export default function BoardPart({ projectId, establishmentName, network, may }: ProjectPartProps) {
  return (
    <PartQuery query={BoardPartQuery} variables={{ id: projectId }}>
      {({ board }, { reload }) => (board ? <Shown board={board} establishmentName={establishmentName} network={network} may={may} reload={reload} /> : <Unopened projectId={projectId} may={may} reload={reload} />)}
    </PartQuery>
  );
}

function Unopened({ projectId, may, reload }: Pick<ProjectPartProps, "projectId" | "may"> & { reload: () => void }) {
  const { run, pending } = useAct(OpenBoard);
  const [scheme, setScheme] = useState(FIELD_SCHEMES[0]?.key);
  const open = async () => {
    const { refusals } = await run({ input: { participationId: projectId, scheme } });
    toast(refusals?.[0]?.message ?? "L’état des lieux est ouvert.");
    reload();
  };
  return (
    <EmptyState
      title="L’état des lieux n’est pas encore ouvert"
      action={
        may("board.keep") ? (
          <>
            <div className="fr-select-group board-scheme">
              <label className="fr-label" htmlFor="champs-du-tableau">
                Ses champs
                <span className="fr-hint-text">Ils ne changent plus une fois le tableau ouvert.</span>
              </label>
              <select id="champs-du-tableau" className="fr-select" value={scheme} onChange={({ target }) => setScheme(target.value)}>
                {FIELD_SCHEMES.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
              </select>
            </div>
            <Button pending={pending} onClick={() => void open()}>
              Ouvrir l’état des lieux
            </Button>
          </>
        ) : undefined
      }
    >
      C’est un tableau de cartes que l’établissement écrit ensemble, dans six champs de la QVCT : constats, causes, idées et propositions.{may("board.keep") ? null : " La personne qui vous accompagne, ou l’établissement, l’ouvre ici."}
    </EmptyState>
  );
}

type Shown = Pick<ProjectPartProps, "establishmentName" | "network" | "may"> & { board: FragmentType<typeof BoardView>; reload: () => void };

function Shown({ board: masked, establishmentName, network, may, reload }: Shown) {
  const seen = unmask(BoardView, masked);
  const board = useMemo(() => ({ ...seen, cards: unmask(BoardCard, seen.cards), withdrawnCards: unmask(BoardCard, seen.withdrawnCards) }), [seen]);
  const acts = useBoard(board);
  const { shown } = acts;
  const { open } = useDialogSearch();
  const { may: viewerMay } = useViewer();
  const { vue } = useSearch({ strict: false }) as { vue?: string };
  const navigate = useNavigate();
  const listed = vue === "liste";
  const show = (list: boolean) => void navigate({ to: ".", search: ((held: object) => ({ ...held, vue: list ? "liste" : undefined })) as never, replace: true, resetScroll: false });
  const hands: BoardHands = {
    write: may("board.write"),
    vote: may("board.vote"),
    add: (field) => open("ajouter", { objet: field }),
    edit: (card) => open("modifier", { objet: card.id }),
    gather: (card) => open("regrouper", { objet: card.id }),
    rename: (cluster) => open("renommer", { objet: cluster.id }),
    plan: viewerMay("experiment.view"),
    retain: may("experiment.set"),
    projectId: board.participationId,
  };
  return (
    <div className="board">
      <div className="vote__head">
        <h2 className="fr-h4">État des lieux partagé</h2>
        <span className="muted">
          {count(shown.cards.length, "carte")} · {board.schemeLabel}
        </span>
      </div>
      <VotePanel board={{ ...shown, dotsPlaced: board.dotsPlaced, voters: board.voters, version: board.version }} keep={may("board.keep")} vote={hands.vote} reload={reload} />
      <div className="board__bar no-print">
        <div className="board__views" role="group" aria-label="Présentation">
          <Button kind={listed ? "tertiary" : "secondary"} size="sm" aria-pressed={!listed} onClick={() => show(false)}>
            Tableau
          </Button>
          <Button kind={listed ? "secondary" : "tertiary"} size="sm" aria-pressed={listed} onClick={() => show(true)}>
            Liste
          </Button>
        </div>
        {hands.write ? (
          <Button size="sm" icon="fr-icon-add-line" onClick={() => open("ajouter")}>
            Ajouter une carte
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusals={acts.refusals} />
      {listed ? <Listing acts={acts} hands={hands} /> : <Columns acts={acts} hands={hands} />}
      {/* There also when empty, so that it stays open while a card goes and comes. */}
      <details className="board__withdrawn no-print" hidden={shown.withdrawnCards.length === 0}>
        <summary>{count(shown.withdrawnCards.length, "carte retirée", "cartes retirées")}</summary>
        <ul className="snapshots">
          {shown.withdrawnCards.map((card) => (
            <li key={card.id}>
              <span>{card.text}</span>
              {hands.write ? (
                <Button kind="tertiary" size="sm" onClick={() => void acts.withdraw(card, false)}>
                  Remettre<span className="fr-sr-only"> : {card.text}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
      {may("board.keep") ? <KeepPanel board={board} establishmentName={establishmentName} /> : null}
      <Snapshots boardId={board.id} keep={may("board.keep")} asking={may("approval.ask")} network={network} />
      <CardDialogs acts={acts} reload={reload} />
    </div>
  );
}
