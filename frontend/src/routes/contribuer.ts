import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/contribuer#jeton=…` or `#carte=…`: to propose by a body's link, or to add to a board by its own, without an account. */
export const contributeRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "contribuer",
  component: lazyPage(() => import("./contribuer.page")),
});
