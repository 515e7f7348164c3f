import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

const ACTIONS = ["evenement", "publier", "annuler", "retirer"] as const;
export type RestitutionSearch = { faire?: (typeof ACTIONS)[number]; objet?: string };

/** `/$tenant/programmes/$programmeId/restitutions/$restitutionId`: an event where results are shown. */
export const restitutionRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/restitutions/$restitutionId",
  validateSearch: (raw: Record<string, unknown>): RestitutionSearch => {
    const faire = search.oneOf(raw, "faire", ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/restitution/RestitutionPage")),
});
