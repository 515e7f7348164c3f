import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicLayout } from "./root";

/** `/accessibilite`: the declaration that the law asks for. */
export const accessibilityRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "accessibilite",
  component: lazyRouteComponent(() => import("~/rooms/home/AccessibilityPage")),
});
