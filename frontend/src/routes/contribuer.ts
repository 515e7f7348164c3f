import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/contribuer#jeton=…`: to propose by a body's link, without an account. */
export const contributeRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "contribuer",
  component: lazyPage(() => import("~/rooms/body/GuestPage")),
});
