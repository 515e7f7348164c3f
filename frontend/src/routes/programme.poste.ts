import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { NETWORK_ACTIONS, type NetworkAction } from "~/rooms/network/model/address";
import { tenantRoute } from "./root";

export type PostSearch = { faire?: NetworkAction; objet?: string };

/** `/$tenant/programmes/$programmeId/postes/$postId`: a facilitator's post. */
export const postRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/postes/$postId",
  validateSearch: (raw: Record<string, unknown>): PostSearch => {
    const faire = search.oneOf(raw, "faire", NETWORK_ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/network/PostPage")),
});
