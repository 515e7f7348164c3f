import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/semaine`: `semaine` is the week shown (`2026-W48`), else the present one. */
export const weekRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "semaine",
  validateSearch: ({ semaine }: Record<string, unknown>): { semaine?: string } => (typeof semaine === "string" ? { semaine } : {}),
  component: lazyPage(() => import("~/rooms/week/WeekPage")),
});
