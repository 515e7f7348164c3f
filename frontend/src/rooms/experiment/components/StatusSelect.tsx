import type { ActionStatus } from "~/gql/graphql";
import { ActSelect } from "~/ui/ActSelect";
import { ACTION_STATUSES, actionStatusName } from "../model/words";

/** Where an action is, to be changed without dragging it. */
export function StatusSelect({ action, onMove }: { action: { id: string; title: string; status: ActionStatus }; onMove: (status: ActionStatus) => void }) {
  return (
    <>
      <span className="print-only">{actionStatusName[action.status]}</span>
      <ActSelect data-keep={`action.${action.id}`} className="fr-select plan__status no-print" aria-label={`État de l’action : ${action.title}`} value={action.status} onChoose={(status) => onMove(status as ActionStatus)}>
        {ACTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {actionStatusName[status]}
          </option>
        ))}
      </ActSelect>
    </>
  );
}
