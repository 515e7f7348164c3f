import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/etablissements/$establishmentId`: one establishment of the register. */
export const establishmentRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "etablissements/$establishmentId",
  component: lazyPage(() => import("~/rooms/establishment/EstablishmentPage")),
});
