import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/emarger#jeton=…`: to sign one half-day at a distance by a one-time link, without an account. */
export const guestSigningRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "emarger",
  component: lazyPage(() => import("~/rooms/presence/GuestSignPage")),
});
