import { useState } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { ActionStatus } from "~/gql/graphql";
import { shortDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { Table } from "~/ui/Table";
import { toast } from "~/ui/toast";
import { actionStatusName } from "../model/words";
import { SetActionStatus } from "../operations";
import { ActionBoard } from "./ActionBoard";
import { ActionForm } from "./ActionForm";
import { ActionTimeline } from "./ActionTimeline";
import { StatusSelect } from "./StatusSelect";

const ActionsExperiment = graphql(`
  fragment Actions_experiment on Experiment {
    id
    actions {
      id
      title
      owner
      startsOn
      dueOn
      status
      version
    }
  }
`);

export type Action = { id: string; title: string; owner: string | null; startsOn: string | null; dueOn: string | null; status: ActionStatus; version: number };
const VIEWS = { tableau: "Liste", colonnes: "Colonnes", calendrier: "Calendrier" } as const;
type View = keyof typeof VIEWS;

type Props = { experiment: FragmentType<typeof ActionsExperiment>; writing: boolean; reload: () => void };

/** The actions of an experiment: as a list, in columns, or in time; the list says all that the others show. */
export function Actions({ experiment: masked, writing, reload }: Props) {
  const { id, actions } = unmask(ActionsExperiment, masked);
  const { faire, objet, open, close } = useDialogSearch();
  const { vue } = useSearch({ strict: false }) as { vue?: string };
  const navigate = useNavigate();
  const view: View = vue === "colonnes" || vue === "calendrier" ? vue : "tableau";
  const { run } = useAct(SetActionStatus);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const edited = actions.find((action) => action.id === objet);
  const show = (next: View) => void navigate({ to: ".", search: ((held: object) => ({ ...held, vue: next === "tableau" ? undefined : next })) as never, replace: true, resetScroll: false });
  const move = async (action: Action, status: ActionStatus) => {
    if (action.status === status) return;
    const { refusals: refused } = await run({ input: { id: action.id, version: action.version, status } });
    setRefusals(refused ?? []);
    if (refused) reload();
    else toast(`${action.title} : ${actionStatusName[status].toLowerCase()}.`);
  };
  const edit = (action: Action) => open("action", { objet: action.id });
  return (
    <section aria-labelledby="actions">
      <div className="list-head">
        <h2 className="fr-h4" id="actions">
          Actions
        </h2>
        {writing ? (
          <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("action")}>
            Ajouter une action
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusals={refusals} />
      {actions.length === 0 ? (
        <p className="muted">Aucune action n’est encore écrite : quoi, qui, pour quand.</p>
      ) : (
        <>
          <div className="plan__views no-print" role="group" aria-label="Montrer les actions">
            {(Object.keys(VIEWS) as View[]).map((key) => (
              <Button key={key} kind={key === view ? "secondary" : "bare"} size="sm" aria-pressed={key === view} onClick={() => show(key)}>
                {VIEWS[key]}
              </Button>
            ))}
          </div>
          {view === "colonnes" ? <ActionBoard actions={actions} writing={writing} onMove={(action, status) => void move(action, status)} onEdit={edit} /> : null}
          {view === "calendrier" ? <ActionTimeline actions={actions} /> : null}
          {view === "colonnes" ? null : (
            <Table
              stack
              caption="Les actions"
              hideCaption
              columns={[
                { key: "title", title: "Action", header: true, cell: (action: Action) => action.title },
                { key: "owner", title: "Qui", cell: ({ owner }) => owner ?? "–" },
                { key: "startsOn", title: "Début", cell: ({ startsOn }) => (startsOn ? shortDate(startsOn) : "–") },
                { key: "dueOn", title: "Échéance", cell: ({ dueOn }) => (dueOn ? shortDate(dueOn) : "–") },
                {
                  key: "status",
                  title: "État",
                  cell: (action) => (writing ? <StatusSelect action={action} onMove={(status) => void move(action, status)} /> : actionStatusName[action.status]),
                },
                ...(writing
                  ? [
                      {
                        key: "edit" as const,
                        title: "Changer",
                        cell: (action: Action) => (
                          <Button kind="bare" size="sm" onClick={() => edit(action)}>
                            Modifier<span className="fr-sr-only"> : {action.title}</span>
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
              rows={actions}
              rowKey={(action) => action.id}
            />
          )}
        </>
      )}
      <Dialog open={writing && faire === "action"} onClose={close} title={edited ? "Modifier l’action" : "Ajouter une action"}>
        <ActionForm experimentId={id} action={edited} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}
