import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/notifications`: what the person was told of. */
export const notificationsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "notifications",
  component: lazyPage(() => import("~/rooms/notification/NotificationsPage")),
});
