import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { tenantRoute } from "./root";

/** `/$tenant/`: the home of each role. */
export const homeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/",
  component: lazyRouteComponent(() => import("~/rooms/home/HomePage")),
});
