import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/mon-compte`: profile, password, calendars, signed-in devices. */
export const accountRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "mon-compte",
  component: lazyPage(() => import("./mon-compte.page")),
});
