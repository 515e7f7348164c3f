import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { tenantRoute } from "./root";

/** `/$tenant/programmes/$programmeId/subvention`: the subsidy by département. */
export const subsidyRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/subvention",
  component: lazyRouteComponent(() => import("~/rooms/programme/SubsidyPage")),
});
