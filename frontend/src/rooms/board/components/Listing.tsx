import { count } from "~/lib/format";
import { cardsIn, dotsOf } from "../model/board";
import type { BoardActs } from "../useBoard";
import { CardItem } from "./CardItem";
import { type BoardHands, ClusterActs, Issue } from "./Columns";

/** The same board as one list, field by field: what is read aloud and printed. */
export function Listing({ acts, hands }: { acts: BoardActs; hands: BoardHands }) {
  const { shown } = acts;
  return (
    <div className="listing">
      {shown.fields.map(({ key, label }) => {
        const loose = cardsIn(shown.cards, { field: key, clusterId: null });
        const clusters = shown.clusters.filter(({ field }) => field === key);
        return (
          <section key={key} aria-labelledby={`liste-${key}`}>
            <h3 className="fr-h6" id={`liste-${key}`}>
              {label}
            </h3>
            {clusters.map((cluster) => {
              const cards = cardsIn(shown.cards, { field: key, clusterId: cluster.id });
              const dots = dotsOf(cards);
              return (
                <div key={cluster.id} className="cluster">
                  <h4 className="fr-text--md cluster__title">
                    {cluster.title}
                    {dots > 0 ? <span className="muted"> · {count(dots, "gommette")}</span> : null}
                  </h4>
                  <ul className="cards">
                    {cards.map((card) => (
                      <CardItem key={card.id} card={card} acts={acts} hands={hands} />
                    ))}
                  </ul>
                  <Issue cluster={cluster} hands={hands} />
                  {hands.write ? <ClusterActs cluster={cluster} acts={acts} hands={hands} /> : null}
                </div>
              );
            })}
            {loose.length > 0 ? (
              <ul className="cards">
                {loose.map((card) => (
                  <CardItem key={card.id} card={card} acts={acts} hands={hands} />
                ))}
              </ul>
            ) : null}
            {loose.length + clusters.length === 0 ? <p className="muted">Aucune carte.</p> : null}
          </section>
        );
      })}
    </div>
  );
}
