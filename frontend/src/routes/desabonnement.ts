import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/desabonnement#jeton=…`: no more mails, without signing in. */
export const unsubscribeRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "desabonnement",
  component: lazyPage(() => import("~/rooms/notification/UnsubscribePage")),
});
