import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { type Action, ACTIONS, type Moment, MOMENTS } from "~/rooms/session/model/words";
import { tenantRoute } from "./root";

export type SessionSearch = { moment?: Moment; faire?: Action; objet?: string };

/** `/$tenant/seances/$sessionId`: `moment` is the part shown, else the one that it is; `faire`, on `objet`, the dialog that is open. */
export const sessionRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "seances/$sessionId",
  validateSearch: (raw: Record<string, unknown>): SessionSearch => {
    const moment = search.oneOf(raw, "moment", MOMENTS);
    const faire = search.oneOf(raw, "faire", ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(moment && { moment }), ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("./seance.page")),
});
