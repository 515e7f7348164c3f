import { createRoute } from "@tanstack/react-router";
import { lazyPage, lazyPart } from "~/app/lazy";
import { tenantRoute } from "./root";

// Each part is its room's: the home knows none of them.
const NetworksPart = lazyPart(() => import("~/rooms/network/NetworksPart"));
const PARTS = {
  facilitator: lazyPart(() => import("~/rooms/network/FacilitatorPart")),
  aract: NetworksPart,
  ars: NetworksPart,
  manager: NetworksPart,
};
const HomePage = lazyPage(() => import("~/rooms/home/HomePage"));

/** `/$tenant/`: the home of each role. */
export const homeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/",
  component: Object.assign(() => <HomePage parts={PARTS} />, { preload: HomePage.preload }),
});
