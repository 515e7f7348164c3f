import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { fieldName } from "~/lib/qvct";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { priorityStatusName } from "../model/words";
import { RankPriorities } from "../operations";
import { NewPriority } from "./NewPriority";
import { PriorityForm } from "./PriorityForm";

const PrioritiesPlan = graphql(`
  fragment Priorities_plan on ProjectPlan {
    id
    priorities {
      id
      title
      why
      perimeter
      field
      rank
      status
      version
      origin {
        clusterId
        title
        cards
        dots
      }
    }
  }
`);

type Props = { plan: FragmentType<typeof PrioritiesPlan>; projectId: string; writing: boolean; reload: () => void };

/** The situations that the establishment chose to work on, by rank: moved up and down by buttons. */
export function Priorities({ plan, projectId, writing, reload }: Props) {
  const { priorities } = unmask(PrioritiesPlan, plan);
  const { tenant } = useViewer();
  const { faire, objet, open, close } = useDialogSearch();
  const { run, pending } = useAct(RankPriorities);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const edited = priorities.find(({ id }) => id === objet);
  const move = async (index: number, by: -1 | 1) => {
    const order = priorities.map(({ id }) => id);
    const [moved] = order.splice(index, 1);
    if (!moved) return;
    order.splice(index + by, 0, moved);
    const { refusals: refused } = await run({ input: { participationId: projectId, order } });
    setRefusals(refused ?? []);
    reload();
  };
  return (
    <section aria-labelledby="priorites">
      <div className="list-head">
        <h2 className="fr-h4" id="priorites">
          Priorités
        </h2>
        {writing ? (
          <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("priorite")}>
            Retenir une situation
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusals={refusals} />
      {priorities.length === 0 ? <p className="muted">Aucune situation n’est encore retenue. Partez de l’état des lieux : ce qui a reçu le plus de gommettes, ce sur quoi l’établissement peut agir.</p> : null}
      <ol className="plan__priorities">
        {priorities.map(({ id, title, why, perimeter, field, status, origin }, index) => (
          <li key={id}>
            <p className="plan__line">
              <strong>{title}</strong> <Badge>{priorityStatusName[status]}</Badge>
            </p>
            {why ? <p className="plan__words">{why}</p> : null}
            {perimeter ? <p className="muted">Périmètre : {perimeter}</p> : null}
            {origin ? (
              <p className="muted">
                Issue de l’état des lieux :{" "}
                <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: projectId, part: "etat-des-lieux" }}>
                  {origin.title}
                </Link>{" "}
                ({origin.dots === null ? count(origin.cards, "carte") : count(origin.dots, "point")})
              </p>
            ) : null}
            {field ? <p className="muted">Champ : {fieldName[field]}</p> : null}
            {writing ? (
              <div className="plan__acts no-print">
                <Button kind="bare" size="sm" icon="fr-icon-arrow-up-line" pending={pending} disabled={index === 0} onClick={() => void move(index, -1)}>
                  Monter<span className="fr-sr-only"> : {title}</span>
                </Button>
                <Button kind="bare" size="sm" icon="fr-icon-arrow-down-line" pending={pending} disabled={index === priorities.length - 1} onClick={() => void move(index, 1)}>
                  Descendre<span className="fr-sr-only"> : {title}</span>
                </Button>
                <Button kind="bare" size="sm" onClick={() => open("priorite", { objet: id })}>
                  Modifier<span className="fr-sr-only"> : {title}</span>
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <Dialog open={writing && faire === "priorite"} onClose={close} title={edited ? "Modifier la priorité" : "Retenir une situation"} size="lg">
        {edited ? <PriorityForm projectId={projectId} priority={edited} reload={reload} onClose={close} /> : <NewPriority projectId={projectId} clusterId={objet} reload={reload} onClose={close} />}
      </Dialog>
    </section>
  );
}
