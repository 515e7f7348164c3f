import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { type Action, ACTIONS } from "~/rooms/body/model/actions";
import { tenantRoute } from "./root";

export type BodySearch = { faire?: Action; objet?: string };

/** `/$tenant/instances/$bodyId`: a comité or a space of discussion; `faire`, on `objet`, the dialog that is open. */
export const bodyRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "instances/$bodyId",
  validateSearch: (raw: Record<string, unknown>): BodySearch => {
    const faire = search.oneOf(raw, "faire", ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/body/BodyPage")),
});
