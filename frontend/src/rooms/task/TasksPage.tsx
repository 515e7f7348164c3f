import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { MOST_LINES, useMore } from "~/app/graphql/useMore";
import { TaskActions } from "~/app/tasks/TaskActions";
import { TaskForm } from "~/app/tasks/TaskForm";
import { TaskLine } from "~/app/tasks/TaskLine";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { MoreButton } from "~/ui/MoreButton";
import { Page } from "~/ui/Page";
import { askedFor, stateName, STATES, type TaskFilters } from "./filters";

const TasksPageQuery = graphql(`
  query TasksPage($mine: Boolean!, $status: TaskStatus, $overdue: Boolean, $groupId: ID, $first: Int!) {
    tasks(mine: $mine, status: $status, overdue: $overdue, groupId: $groupId, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        version
        wording
        status
        dueOn
        remindDays
        acts
        group {
          id
          name
        }
        establishment {
          id
          name
        }
        owner {
          id
          name
        }
        ...TaskLine_task
      }
    }
    groups(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

/** What there is to do between sessions: one's own, or all that one sees. */
export default function TasksPage() {
  const { may } = useViewer();
  const filters = useSearch({ from: "/$tenant/taches" });
  const navigate = useNavigate();
  const asked = askedFor(filters);
  const { first, more } = useMore(asked);
  const [adding, setAdding] = useState<string | null>(null);
  const change = (next: Partial<Record<keyof TaskFilters, string | undefined>>) =>
    void navigate({ to: ".", search: ((held: object) => ({ ...held, ...next })) as never, replace: true, resetScroll: false });
  const mine = filters.vue !== "TOUTES";
  return (
    <PageQuery query={TasksPageQuery} variables={{ ...asked, first }}>
      {({ tasks, groups }, { stale, reload }) => {
        const group = groups.nodes.find(({ id }) => id === filters.groupe) ?? (groups.nodes.length === 1 ? groups.nodes[0] : undefined);
        return (
          <Page
            title={mine ? "Mes tâches" : "Tâches entre les séances"}
            actions={
              may("task.set") && group && adding === null ? (
                <Button icon="fr-icon-add-line" onClick={() => setAdding(group.id)}>
                  Ajouter une tâche
                </Button>
              ) : undefined
            }
          >
            <FilterBar
              label="Filtrer les tâches"
              active={[
                ...(filters.etat ? [{ key: "etat", label: stateName[filters.etat], clear: () => change({ etat: undefined }) }] : []),
                ...(filters.groupe && group ? [{ key: "groupe", label: group.name, clear: () => change({ groupe: undefined }) }] : []),
              ]}
              onClearAll={() => change({ etat: undefined, groupe: undefined })}
            >
              <FilterSelect id="taches-vue" label="Tâches" value={filters.vue} all="Les miennes" options={[{ value: "TOUTES", label: "Toutes celles que je vois" }]} onChange={(vue) => change({ vue })} />
              <FilterSelect id="taches-etat" label="État" value={filters.etat} all="À faire" options={STATES.map((value) => ({ value, label: stateName[value] }))} onChange={(etat) => change({ etat })} />
              {groups.nodes.length > 1 ? (
                <FilterSelect id="taches-groupe" label="Groupe" value={filters.groupe} all="Tous" options={groups.nodes.map(({ id, name }) => ({ value: id, label: name }))} onChange={(groupe) => change({ groupe })} />
              ) : null}
            </FilterBar>
            {adding ? (
              <section className="panel" aria-label="Nouvelle tâche">
                <TaskForm groupId={adding} onClose={() => setAdding(null)} />
              </section>
            ) : null}
            {tasks.nodes.length === 0 ? (
              <EmptyState title={filters.etat || filters.groupe ? "Aucune tâche ne répond à ces filtres" : "Rien à faire pour le moment"}>
                Les tâches fixées en séance, ou entre deux séances, s’affichent ici avec leur échéance.
              </EmptyState>
            ) : (
              <>
                <ul className="tasks" aria-busy={stale}>
                  {tasks.nodes.map((task) => (
                    <TaskLine key={task.id} task={task} actions={<TaskActions task={task} reload={reload} />} />
                  ))}
                </ul>
                <MoreButton shown={tasks.nodes.length} total={tasks.totalCount} noun="tâche" hasMore={tasks.pageInfo.hasNextPage} pending={stale} onMore={more} most={MOST_LINES} />
              </>
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}
