import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/courriers`: what the demonstration would have sent, and to whom. */
export const sentMailsRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "courriers",
  component: lazyPage(() => import("~/rooms/mail/SentMailsPage")),
});
