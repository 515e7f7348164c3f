import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/connexion/lien#jeton=…`: the token stays in the fragment, which no server log sees. */
export const linkRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "connexion/lien",
  component: lazyPage(() => import("~/rooms/identity/LinkPage")),
});
