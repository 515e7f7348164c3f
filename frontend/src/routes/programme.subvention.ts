import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

/** `/$tenant/programmes/$programmeId/subvention`: the subsidy by département, or by post. */
export const subsidyRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/subvention",
  component: lazyPage(() => import("./programme.subvention.page")),
});
