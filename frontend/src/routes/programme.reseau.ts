import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { NETWORK_ACTIONS, NETWORK_TABS, type NetworkAction, type NetworkTab } from "~/rooms/network/model/address";
import { tenantRoute } from "./root";

export type NetworkSearch = { onglet?: NetworkTab; faire?: NetworkAction; objet?: string };

/** `/$tenant/programmes/$programmeId/reseau`: the network of facilitators; `faire`, on `objet`, is the dialog that is open. */
export const networkRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/reseau",
  validateSearch: (raw: Record<string, unknown>): NetworkSearch => {
    const onglet = search.oneOf(raw, "onglet", NETWORK_TABS);
    const faire = search.oneOf(raw, "faire", NETWORK_ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(onglet && { onglet }), ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("./programme.reseau.page")),
});
