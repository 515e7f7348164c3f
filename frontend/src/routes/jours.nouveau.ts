import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { tenantRoute } from "./root";

const component = lazyPage(() => import("~/rooms/days/LogDaysPage"));

/** `/$tenant/jours/nouveau`: logs days in one of one's groups. */
export const logDaysRoute = createRoute({ getParentRoute: () => tenantRoute, path: "jours/nouveau", component });

/** `/$tenant/groupes/$groupId/jours/nouveau`: the same, in this group. */
export const logGroupDaysRoute = createRoute({ getParentRoute: () => tenantRoute, path: "groupes/$groupId/jours/nouveau", component });
