import type { ComponentProps } from "react";
import { EmptyState } from "~/ui/EmptyState";
import { Panel } from "./Panel";
import { QuotaGauges } from "./QuotaGauges";

type Group = ComponentProps<typeof QuotaGauges>["group"] & { id: string };

/** What is left of the days of each group that one accompanies. */
export default function RemainingDays({ groups }: { groups: readonly Group[] }) {
  return (
    <Panel title="Jours restants par groupe">
      {groups.length === 0 ? (
        <EmptyState title="Vous n’accompagnez pas encore de groupe">Un groupe choisit son consultant dans la liste de son programme. Vous le verrez ici dès que vous serez choisi.</EmptyState>
      ) : (
        <div className="home__gauges">
          {groups.map((group) => (
            <QuotaGauges key={group.id} group={group} />
          ))}
        </div>
      )}
    </Panel>
  );
}
