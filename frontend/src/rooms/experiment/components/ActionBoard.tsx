import { useEffect, useRef } from "react";
import type { ActionStatus } from "~/gql/graphql";
import { count, shortDate } from "~/lib/format";
import { Button } from "~/ui/Button";
import { ACTION_STATUSES, actionStatusName } from "../model/words";
import type { Action } from "./Actions";
import { StatusSelect } from "./StatusSelect";

type Props = { actions: readonly Action[]; writing: boolean; onMove: (action: Action, status: ActionStatus) => void; onEdit: (action: Action) => void };

/** Actions in a column a state: dragged from one to another, or moved by the list that each has. */
export function ActionBoard({ actions, writing, onMove, onEdit }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const moved = useRef<(id: string, status: ActionStatus) => void>(() => undefined);
  useEffect(() => {
    moved.current = (id, status) => {
      const action = actions.find((one) => one.id === id);
      if (action) onMove(action, status);
    };
  });
  useEffect(() => (board.current && writing ? draggable(board.current, (id, status) => moved.current(id, status)) : undefined), [writing]);
  return (
    <div ref={board} className="plan__board">
      {ACTION_STATUSES.map((status) => {
        const own = actions.filter((action) => action.status === status);
        return (
          <section key={status} className="plan__column" aria-labelledby={`colonne-${status}`} data-status={status}>
            <h3 className="fr-text--md fr-text--bold" id={`colonne-${status}`}>
              {actionStatusName[status]} <span className="muted">({count(own.length, "action")})</span>
            </h3>
            <ul>
              {own.map((action) => (
                <li key={action.id} className="plan__action" draggable={writing} data-action={action.id}>
                  <p>{action.title}</p>
                  <p className="muted">
                    {action.owner ?? "Personne n’est désigné"}
                    {action.dueOn ? `, pour le ${shortDate(action.dueOn)}` : ""}
                  </p>
                  {writing ? (
                    <div className="plan__acts">
                      <StatusSelect action={action} onMove={(to) => onMove(action, to)} />
                      <Button kind="bare" size="sm" onClick={() => onEdit(action)}>
                        Modifier<span className="fr-sr-only"> : {action.title}</span>
                      </Button>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Lets the actions of a board be dragged to another of its columns. Gives what undoes it. */
function draggable(board: HTMLElement, onDrop: (id: string, status: ActionStatus) => void): () => void {
  const columnOf = ({ target }: DragEvent) => (target as Element).closest<HTMLElement>("[data-status]");
  const light = (column: HTMLElement | null) => {
    for (const one of board.querySelectorAll<HTMLElement>("[data-status]")) one.toggleAttribute("data-over", one === column);
  };
  const start = (event: DragEvent) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-action]")?.dataset["action"];
    if (id) event.dataTransfer?.setData("text/plain", id);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    light(columnOf(event));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    light(null);
    const status = columnOf(event)?.dataset["status"];
    const id = event.dataTransfer?.getData("text/plain");
    if (id && status) onDrop(id, status as ActionStatus);
  };
  const end = () => light(null);
  board.addEventListener("dragstart", start);
  board.addEventListener("dragover", over);
  board.addEventListener("drop", drop);
  board.addEventListener("dragend", end);
  return () => {
    board.removeEventListener("dragstart", start);
    board.removeEventListener("dragover", over);
    board.removeEventListener("drop", drop);
    board.removeEventListener("dragend", end);
  };
}
