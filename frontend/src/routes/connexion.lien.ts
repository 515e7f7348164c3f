import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicLayout } from "./root";

/** `/connexion/lien#jeton=…`: the token stays in the fragment, which no server log sees. */
export const linkRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "connexion/lien",
  component: lazyRouteComponent(() => import("~/rooms/identity/LinkPage")),
});
