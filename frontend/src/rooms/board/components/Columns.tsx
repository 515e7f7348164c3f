import { Link } from "@tanstack/react-router";
import { type DragEvent, type ReactNode, useState } from "react";
import { useViewer } from "~/app/viewer";
import { count } from "~/lib/format";
import { Button } from "~/ui/Button";
import { cardsIn, type Cluster, dotsOf, type Field, type Lane } from "../model/board";
import type { BoardActs } from "../useBoard";
import { CardItem, DRAGGED, type Hands } from "./CardItem";

export type BoardHands = Hands & {
  add: (field: string) => void;
  rename: (cluster: Cluster) => void;
  /** Whether one sees what became of a cluster, and may make a priority of it. */
  plan: boolean;
  retain: boolean;
  projectId: string;
};
type Props = { acts: BoardActs; hands: BoardHands };

/** The board as columns, a field each; cards are moved by hand or by their lists. */
export function Columns({ acts, hands }: Props) {
  return (
    <div className="columns">
      {acts.shown.fields.map((field) => (
        <Column key={field.key} field={field} acts={acts} hands={hands} />
      ))}
    </div>
  );
}

function Column({ field, acts, hands }: Props & { field: Field }) {
  const { shown } = acts;
  const lane = { field: field.key, clusterId: null };
  const clusters = shown.clusters.filter((cluster) => cluster.field === field.key);
  const loose = cardsIn(shown.cards, lane);
  return (
    <section className="column" aria-labelledby={`champ-${field.key}`}>
      <h3 className="fr-h6 column__title" id={`champ-${field.key}`}>
        {field.label}
      </h3>
      {clusters.map((cluster) => (
        <ClusterBox key={cluster.id} cluster={cluster} acts={acts} hands={hands} />
      ))}
      <DropZone acts={acts} hands={hands} lane={lane} where={field.label}>
        {loose.length > 0 ? (
          <ul className="cards">
            {loose.map((card) => (
              <CardItem key={card.id} card={card} acts={acts} hands={hands} draggable />
            ))}
          </ul>
        ) : (
          <p className="muted column__empty">{clusters.length > 0 ? "Pas d’autre carte." : "Aucune carte pour le moment."}</p>
        )}
      </DropZone>
      {hands.write ? (
        <Button kind="tertiary" size="sm" icon="fr-icon-add-line" className="no-print" onClick={() => hands.add(field.key)}>
          Ajouter une carte<span className="fr-sr-only"> : {field.label}</span>
        </Button>
      ) : null}
    </section>
  );
}

function ClusterBox({ cluster, acts, hands }: Props & { cluster: Cluster }) {
  const lane = { field: cluster.field, clusterId: cluster.id };
  const cards = cardsIn(acts.shown.cards, lane);
  const dots = dotsOf(cards);
  return (
    <section className="cluster" aria-labelledby={`groupe-${cluster.id}`}>
      <h4 className="fr-text--md cluster__title" id={`groupe-${cluster.id}`}>
        {cluster.title}
        {dots > 0 ? <span className="muted"> · {count(dots, "gommette")}</span> : null}
      </h4>
      <DropZone acts={acts} hands={hands} lane={lane} where={cluster.title}>
        {cards.length > 0 ? (
          <ul className="cards">
            {cards.map((card) => (
              <CardItem key={card.id} card={card} acts={acts} hands={hands} draggable />
            ))}
          </ul>
        ) : (
          <p className="muted column__empty">Groupe vide : déplacez-y des cartes.</p>
        )}
      </DropZone>
      <Issue cluster={cluster} hands={hands} />
      {hands.write ? <ClusterActs cluster={cluster} acts={acts} hands={hands} /> : null}
    </section>
  );
}

/** What became of a cluster: the priorities that were retained from it, and the way to retain one. */
export function Issue({ cluster, hands }: { cluster: Cluster; hands: BoardHands }) {
  const { tenant } = useViewer();
  const to = { to: "/$tenant/projets/$participationId/{-$part}", params: { tenant: tenant.key, participationId: hands.projectId, part: "plan" } } as const;
  if (!hands.plan) return null;
  return (
    <>
      {cluster.priorities.map(({ id, title, rank }) => (
        <p key={id} className="cluster__issue">
          <Link {...to}>
            Priorité n° {rank} : {title}
          </Link>
        </p>
      ))}
      {hands.retain && cluster.priorities.length === 0 ? (
        <p className="cluster__issue no-print">
          <Link {...to} search={{ faire: "priorite", objet: cluster.id }}>
            En faire une priorité<span className="fr-sr-only"> : {cluster.title}</span>
          </Link>
        </p>
      ) : null}
    </>
  );
}

export function ClusterActs({ cluster, acts, hands }: Props & { cluster: Cluster }) {
  return (
    <div className="card-item__buttons no-print">
      <Button kind="bare" size="sm" onClick={() => hands.rename(cluster)}>
        Renommer<span className="fr-sr-only"> le groupe « {cluster.title} »</span>
      </Button>
      <Button kind="bare" size="sm" onClick={() => void acts.dissolve(cluster.id, cluster.title)}>
        Défaire<span className="fr-sr-only"> le groupe « {cluster.title} »</span>
      </Button>
    </div>
  );
}

/** Where a card that is let go of goes to the end. */
function DropZone({ acts, hands, lane, where, children }: Props & { lane: Lane; where: string; children: ReactNode }) {
  const [over, setOver] = useState(false);
  if (!hands.write) return <div className="drop">{children}</div>;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const card = acts.shown.cards.find(({ id }) => id === event.dataTransfer.getData(DRAGGED));
    if (card) void acts.move(card, lane, null, where);
  };
  return (
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
