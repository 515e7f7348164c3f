import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/projets/$participationId/discussion`: what is said of an establishment's project. */
export const projectConversationRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "projets/$participationId/discussion",
  component: lazyPage(() => import("~/rooms/conversation/ProjectConversationPage")),
});
