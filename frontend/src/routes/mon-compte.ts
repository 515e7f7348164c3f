import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { tenantRoute } from "./root";

/** `/$tenant/mon-compte`: profile, password, signed-in devices. */
export const accountRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "mon-compte",
  component: lazyRouteComponent(() => import("~/rooms/identity/AccountPage")),
});
