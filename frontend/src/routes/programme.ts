import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { tenantRoute } from "./root";

/** `/$tenant/programmes/$programmeId`: one programme. */
export const programmeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId",
  component: lazyRouteComponent(() => import("~/rooms/programme/ProgrammePage")),
});
