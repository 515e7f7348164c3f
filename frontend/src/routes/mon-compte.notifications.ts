import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/mon-compte/notifications`: what the person wants by mail. */
export const notificationChoiceRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "mon-compte/notifications",
  component: lazyPage(() => import("~/rooms/notification/PreferencePage")),
});
