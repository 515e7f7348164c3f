import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/`: the home of each role. */
export const homeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/",
  component: lazyPage(() => import("./accueil.page")),
});
