import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/accessibilite`: the declaration that the law asks for. */
export const accessibilityRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "accessibilite",
  component: lazyPage(() => import("~/rooms/home/AccessibilityPage")),
});
