import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicLayout } from "./root";

/** `/invitation#jeton=…`: a person's first visit. */
export const invitationRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "invitation",
  component: lazyRouteComponent(() => import("~/rooms/identity/InvitationPage")),
});
