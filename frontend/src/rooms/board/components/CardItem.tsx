import { type DragEvent, useId, useState } from "react";
import { count } from "~/lib/format";
import { ActSelect } from "~/ui/ActSelect";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Card, kindName, neighbour, placesOf } from "../model/board";
import type { BoardActs } from "../useBoard";

/** What one may do on this board, and how its dialogs open. */
export type Hands = {
  write: boolean;
  vote: boolean;
  edit: (card: Card) => void;
  /** Asks for the title of a new cluster for this card. */
  gather: (card: Card) => void;
};

type Props = { card: Card; acts: BoardActs; hands: Hands; /** Cards are moved by hand where they stand side by side. */ draggable?: boolean };

export const DRAGGED = "application/x-cordee-card";
const NEW_GROUP = "nouveau";

/** A card: what it says, its dots, and every act on it by keyboard as well as by hand. */
export function CardItem({ card, acts, hands, draggable = false }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const { shown } = acts;
  const sent = card.version > 0;
  const waits = acts.waits(card);
  const places = placesOf(shown);
  const here = card.clusterId ?? card.field;
  const label = (place: string) => places.find(({ value }) => value === place)?.label ?? "";
  const go = (place: string) => {
    if (place === NEW_GROUP) return hands.gather(card);
    const to = places.find(({ value }) => value === place);
    if (to && place !== here) void acts.move(card, to.lane, null, to.label);
  };
  const step = (up: boolean) => {
    const to = neighbour(shown.cards, card.id, up);
    if (to) void acts.move(card, card, to.beforeId, up ? "plus haut" : "plus bas");
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const moved = shown.cards.find((one) => one.id === event.dataTransfer.getData(DRAGGED));
    if (moved && moved.id !== card.id) void acts.move(moved, card, card.id, label(here));
  };
  const movable = draggable && hands.write && sent;
  return (
    <li aria-labelledby={id}>
      <div
      className="card-item"
      data-kind={card.kind}
      data-over={over || undefined}
      draggable={movable || undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, card.id);
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragOver={(event) => {
        if (!movable || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={movable ? drop : undefined}
    >
      <p className="card-item__head">
        <span className="card-item__kind">{kindName[card.kind]}</span>
        {card.origin === "LINK" ? <Badge tone="new">Contribution d’un EDT</Badge> : null}
        {waits ? <Badge tone="warning">{waits === "waiting" ? "En attente d’envoi" : "Envoi refusé"}</Badge> : null}
        {card.dots ? <Badge tone="info">{count(card.dots, "gommette")}</Badge> : null}
      </p>
      <p className="card-item__text" id={id}>
        {card.text}
      </p>
      {shown.voting === "OPEN" && hands.vote && sent ? <Dots card={card} acts={acts} /> : null}
      {hands.write && sent ? (
        <div className="card-item__acts no-print">
          <label className="card-item__place">
            Déplacer vers…<span className="fr-sr-only"> : {card.text}</span>
            <ActSelect className="fr-select" data-keep={`place.${card.id}`} value={here} onChoose={go}>
              {places.map(({ value, label: words }) => (
                <option key={value} value={value}>
                  {value === here ? `Ici : ${words}` : words}
                </option>
              ))}
              <option value={NEW_GROUP}>Nouveau groupe…</option>
            </ActSelect>
          </label>
          <div className="card-item__buttons">
            <Act label="Monter" sign="↑" of={card} disabled={neighbour(shown.cards, card.id, true) === null} onClick={() => step(true)} />
            <Act label="Descendre" sign="↓" of={card} disabled={neighbour(shown.cards, card.id, false) === null} onClick={() => step(false)} />
            <Act label="Modifier" of={card} onClick={() => hands.edit(card)} />
            <Act label="Retirer" of={card} onClick={() => void acts.withdraw(card, true)} />
          </div>
        </div>
      ) : null}
      </div>
    </li>
  );
}

function Act({ label, sign, of, disabled = false, onClick }: { label: string; /** Shown instead of its label. */ sign?: string; of: Card; disabled?: boolean; onClick: () => void }) {
  return (
    <Button kind="bare" size="sm" disabled={disabled} onClick={onClick}>
      {sign ? <span aria-hidden="true">{sign}</span> : label}
      <span className="fr-sr-only">
        {sign ? label : null} : {of.text}
      </span>
    </Button>
  );
}

/** The reader's own dots on a card; nobody else sees them. */
function Dots({ card, acts }: { card: Card; acts: BoardActs }) {
  const { ownDots } = card;
  return (
    <div className="card-item__dots no-print" role="group" aria-label={`Vos gommettes sur « ${card.text} »`}>
      <Button kind="tertiary" size="sm" disabled={ownDots === 0} onClick={() => void acts.vote(card, ownDots - 1)}>
        −<span className="fr-sr-only"> Retirer une gommette de « {card.text} »</span>
      </Button>
      <span className="card-item__count">
        <span aria-hidden="true">{"●".repeat(ownDots)}</span>
        <span className={ownDots > 0 ? "fr-sr-only" : undefined}>{count(ownDots, "gommette")}</span>
      </span>
      <Button kind="tertiary" size="sm" disabled={acts.shown.dotsLeft <= 0} onClick={() => void acts.vote(card, ownDots + 1)}>
        +<span className="fr-sr-only"> Poser une gommette sur « {card.text} »</span>
      </Button>
    </div>
  );
}
