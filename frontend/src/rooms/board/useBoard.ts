import { useEffect, useMemo, useRef, useState } from "react";
import { announce } from "~/app/announcer";
import { type Act, newKey, useHeld, useQueued } from "~/app/offline/useQueued";
import { quoted } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { type Board, type Card, type Change, changed, kindName, type Lane } from "./model/board";
import { ADDED, cardOf, changeOf, waitsAs } from "./model/held";
import { AddBoardCard, AddBoardCluster, DissolveBoardCluster, MoveBoardCard, VoteBoardCard, WithdrawBoardCard } from "./operations";

/** A change that is shown before the board as it is read holds it; once it is done, until another reading comes than `over`. */
type Pending = { id: number; change: Change; subject: string; over?: Board };
type Sent = { refusals?: Refusal[] | undefined; queued?: boolean | undefined };
const shorten = (text: string) => quoted(text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What people do on a board: shown at once, sent once, and kept on this device while there is no network. */
export function useBoard(board: Board) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const next = useRef(1);
  const latest = useRef(board);
  useEffect(() => {
    latest.current = board;
  }, [board]);
  const held = useHeld();
  const add = useQueued(AddBoardCard);
  const move = useQueued(MoveBoardCard);
  const withdraw = useQueued(WithdrawBoardCard);
  const vote = useQueued(VoteBoardCard);
  const group = useQueued(AddBoardCluster);
  const dissolve = useQueued(DissolveBoardCluster);

  // What waits on this device stays in sight until it has gone, also for who left the board and comes back.
  const shown = useMemo(() => {
    const kept = held.flatMap((entry) => changeOf(entry, board.id) ?? []);
    const open = pending.filter(({ over }) => !over || over === board);
    const made = open.filter(({ change, subject }) => change.kind !== "add" || !held.some((entry) => entry.subject === subject));
    return [...kept, ...made.map(({ change }) => change)].reduce(changed, board);
  }, [pending, held, board]);

  const make = async (change: Change | null, subject: string, sent: Promise<Sent>, words: string): Promise<readonly Refusal[] | undefined> => {
    const id = next.current++;
    if (change) setPending((now) => [...now, { id, change, subject }]);
    const { refusals: refused, queued } = await sent;
    // What is done twice is as if once, but a card that is added.
    const over = refused || queued || change?.kind === "add" ? undefined : latest.current;
    setPending((now) => now.filter((one) => (one.id === id ? over : !one.over || one.over === latest.current)).map((one) => (one.id === id && over ? { ...one, over } : one)));
    setRefusals(refused ?? []);
    if (!refused) announce(queued ? "Conservé sur cet appareil, en attente d’envoi." : words);
    return refused;
  };
  const act = (subject: string, label: string, more: Partial<Act> = {}): Act => ({ subject, label, ...more });
  const run = <Data, Variables extends { input: object }>(queue: { run: (variables: Variables, act: Act) => Promise<Sent & { data?: Data | undefined }> }, variables: Variables, made: Act) =>
    queue.run(variables, made);

  return {
    shown,
    refusals,
    clear: () => setRefusals([]),
    /** Whether something about a card waits on this device, or was refused when it was sent. */
    waits: (card: Card): "waiting" | "refused" | null => {
      const about = held.filter(({ subject }) => subject === card.id || subject === waitsAs(card.id));
      if (about.some(({ state }) => state !== "waiting")) return "refused";
      return about.length > 0 || card.version === 0 ? "waiting" : null;
    },
    add: (kind: Card["kind"], lane: Lane, text: string) => {
      const subject = `${ADDED}${newKey()}`;
      const input = { boardId: board.id, kind, field: lane.field, clusterId: lane.clusterId, text };
      const card = cardOf(subject, input);
      return make({ kind: "add", card }, subject, run(add, { input }, act(subject, `Carte ${shorten(text)} ajoutée`, { texts: [{ label: kindName[kind], mine: text }] })), "Carte ajoutée.");
    },
    move: (card: Card, to: Lane, beforeId: string | null, where: string) => {
      const subject = waitsAs(card.id);
      const input = { id: card.id, field: to.field, clusterId: to.clusterId, beforeId };
      return make({ kind: "move", id: card.id, to, beforeId }, subject, run(move, { input }, act(subject, `Carte ${shorten(card.text)} déplacée`)), `Carte déplacée : ${where}.`);
    },
    withdraw: (card: Card, withdrawn: boolean) => {
      const subject = waitsAs(card.id);
      const words = withdrawn ? "retirée" : "remise";
      return make({ kind: "withdraw", id: card.id, withdrawn }, subject, run(withdraw, { input: { id: card.id, withdrawn } }, act(subject, `Carte ${shorten(card.text)} ${words}`)), `Carte ${words}.`);
    },
    vote: (card: Card, dots: number) => {
      const subject = waitsAs(card.id);
      const words = dots === 0 ? "Plus de gommette sur cette carte." : `${dots} de vos gommettes sur cette carte.`;
      return make({ kind: "vote", id: card.id, dots }, subject, run(vote, { input: { cardId: card.id, dots } }, act(subject, `Vote sur ${shorten(card.text)}`)), words);
    },
    group: (field: string, title: string, cards: readonly Card[]) => {
      const subject = `tableau.groupe.${newKey()}`;
      const input = { boardId: board.id, field, title, cardIds: cards.map(({ id }) => id) };
      return make(null, subject, run(group, { input }, act(subject, `Groupe ${quoted(title)} créé`)), "Groupe créé.");
    },
    dissolve: (cluster: string, title: string) => {
      const subject = `tableau.groupe.${cluster}`;
      return make(null, subject, run(dissolve, { input: { id: cluster } }, act(subject, `Groupe ${quoted(title)} défait`)), "Groupe défait, ses cartes restent dans le champ.");
    },
  };
}

export type BoardActs = ReturnType<typeof useBoard>;
