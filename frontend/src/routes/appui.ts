import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { type Action, ACTIONS } from "~/rooms/support/model/actions";
import { tenantRoute } from "./root";

/** `/$tenant/appuis/$requestId`: a request for support; `faire` is the dialog that is open. */
export const supportRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "appuis/$requestId",
  validateSearch: (raw: Record<string, unknown>): { faire?: Action } => {
    const faire = search.oneOf(raw, "faire", ACTIONS);
    return faire ? { faire } : {};
  },
  component: lazyPage(() => import("./appui.page")),
});
