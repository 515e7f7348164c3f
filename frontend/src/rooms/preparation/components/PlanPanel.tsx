import { useState } from "react";
import { CitationView } from "~/app/graphql/refusals";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { lasting, lengthWords } from "../model/agenda";
import { PrepareSession } from "../operations";

const PlanPanelSession = graphql(`
  fragment PlanPanel_session on Session {
    id
    status
    startsAt
    endsAt
    group {
      id
      acts
    }
    plan {
      aim
      accessNote
      proposed
      agendaIsOurs
      version
      citation {
        ...Citation_view
      }
      agenda {
        title
        minutes
        carriedOver
      }
    }
  }
`);

/** The aim, the agenda and the way in: the rulebook's, said to be proposed, until somebody confirms or changes them. */
export function PlanPanel({ session: masked }: { session: FragmentType<typeof PlanPanelSession> }) {
  const { id, status, startsAt, endsAt, group, plan } = unmask(PlanPanelSession, masked);
  const citation = unmask(CitationView, plan.citation);
  const { open } = useDialogSearch();
  const { run, pending } = useAct(PrepareSession);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const may = status === "PLANNED" && group.acts.includes("session.prepare");
  const confirm = async () => {
    const { aim, accessNote, version, agenda } = plan;
    const { refusals: refused } = await run({ input: { sessionId: id, version, aim, accessNote, agenda: agenda.map(({ title, minutes }) => ({ title, minutes })) } });
    setRefusals(refused ?? []);
    if (!refused) toast("L’ordre du jour est arrêté.");
  };
  const length = lengthWords(plan.agenda, { startsAt, endsAt });
  return (
    <section className="session-part" aria-labelledby="ordre-du-jour">
      <div className="list-head">
        <h2 className="fr-h5" id="ordre-du-jour">
          Objectif et ordre du jour
        </h2>
        {plan.proposed ? <Badge tone="new">Proposé</Badge> : null}
      </div>
      {plan.aim ? <p className="plan__aim">{plan.aim}</p> : null}
      {plan.agenda.length > 0 ? (
        <ol className="agenda">
          {plan.agenda.map(({ title, minutes, carriedOver }, index) => (
            <li key={`${index}.${title}`}>
              <span>
                {title}
                {carriedOver ? <span className="agenda__from"> (reporté de la séance précédente)</span> : null}
              </span>
              {minutes ? <span className="agenda__minutes">{lasting(minutes)}</span> : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="muted">L’ordre du jour n’est pas encore écrit.</p>
      )}
      {length ? <p className="muted">{length}</p> : null}
      {plan.proposed ? (
        <p className="plan__source">
          {plan.agendaIsOurs ? "L’objectif et l’ordre du jour sont une proposition, à adapter : le règlement du programme donne le titre et le mode de la séquence. " : null}
          {citation ? <Citation citation={citation} /> : null}
        </p>
      ) : null}
      {plan.accessNote ? (
        <>
          <h3 className="fr-h6">Accès</h3>
          <p className="plan__note">{plan.accessNote}</p>
        </>
      ) : null}
      <RefusalNotice refusals={refusals} />
      {may ? (
        <div className="no-print">
          <Buttons>
            {plan.proposed ? (
              <Button pending={pending} onClick={() => void confirm()}>
                Confirmer l’ordre du jour proposé
              </Button>
            ) : null}
            <Button kind="secondary" onClick={() => open("preparer")}>
              {plan.accessNote ? "Modifier l’ordre du jour ou l’accès" : "Modifier l’ordre du jour, indiquer l’accès"}
            </Button>
          </Buttons>
        </div>
      ) : null}
    </section>
  );
}
