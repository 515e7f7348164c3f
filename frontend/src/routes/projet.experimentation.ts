import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

export type ExperimentSearch = { faire?: string; objet?: string; vue?: string };

/** `/$tenant/projets/$participationId/experimentations/$experimentId`: one experiment; `vue` is how its actions are shown. */
export const experimentRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "projets/$participationId/experimentations/$experimentId",
  validateSearch: (raw: Record<string, unknown>): ExperimentSearch => {
    const faire = search.text(raw, "faire");
    const objet = search.text(raw, "objet");
    const vue = search.text(raw, "vue");
    return { ...(faire && { faire }), ...(objet && { objet }), ...(vue && { vue }) };
  },
  component: lazyPage(() => import("~/rooms/experiment/ExperimentPage")),
});
