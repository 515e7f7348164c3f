import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

/** `jour` is the day worked, `appui` the support by the agency that it is of; both are proposed, and can be changed. */
export type LogDaysSearch = { jour?: string; appui?: string };
const validateSearch = (raw: Record<string, unknown>): LogDaysSearch => {
  const jour = search.date(raw, "jour");
  const appui = search.text(raw, "appui");
  return { ...(jour && { jour }), ...(appui && { appui }) };
};
const component = lazyPage(() => import("~/rooms/days/LogDaysPage"));

/** `/$tenant/jours/nouveau`: logs days in one of one's groups. */
export const logDaysRoute = createRoute({ getParentRoute: () => tenantRoute, path: "jours/nouveau", validateSearch, component });

/** `/$tenant/groupes/$groupId/jours/nouveau`: the same, in this group. */
export const logGroupDaysRoute = createRoute({ getParentRoute: () => tenantRoute, path: "groupes/$groupId/jours/nouveau", validateSearch, component });
