import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { tenantRoute } from "./root";

/** `/$tenant/etablissements/$establishmentId`: one establishment of the register. */
export const establishmentRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "etablissements/$establishmentId",
  component: lazyRouteComponent(() => import("~/rooms/establishment/EstablishmentPage")),
});
