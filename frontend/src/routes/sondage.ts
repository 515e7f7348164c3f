import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { POLL_ACTIONS, type PollAction } from "~/rooms/poll/model/actions";
import { tenantRoute } from "./root";

export type PollSearch = { faire?: PollAction; objet?: string };

/** `/$tenant/sondages/$pollId`: one poll; `faire`, on the half-day `objet`, the dialog that is open. */
export const pollRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "sondages/$pollId",
  validateSearch: (raw: Record<string, unknown>): PollSearch => {
    const faire = search.oneOf(raw, "faire", POLL_ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/poll/PollPage")),
});
