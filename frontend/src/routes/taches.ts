import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { readTaskFilters, type TaskFilters } from "~/rooms/task/address";
import { tenantRoute } from "./root";

/** `/$tenant/taches`: the tasks between sessions; «Mes tâches» unless the address asks for all. */
export const tasksRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "taches",
  validateSearch: (raw: Record<string, unknown>): TaskFilters => readTaskFilters(raw),
  component: lazyPage(() => import("~/rooms/task/TasksPage")),
});
