import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/invitation#jeton=…`: a person's first visit. */
export const invitationRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "invitation",
  component: lazyPage(() => import("~/rooms/identity/InvitationPage")),
});
