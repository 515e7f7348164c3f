import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { publicLayout } from "./root";

/** `/$tenant/emargement#code=…`: what the room's QR code opens. Public, so that signing in does not lose the code. */
export const signingRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "$tenant/emargement",
  component: lazyPage(() => import("~/rooms/presence/EmargementPage")),
});
