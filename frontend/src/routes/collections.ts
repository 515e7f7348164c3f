import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

/** `/$tenant/collections`: what is published and how it is put together; `faire`, on `objet`, is the dialog that is open. */
export const collectionsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "collections",
  validateSearch: (raw: Record<string, unknown>): { faire?: string; objet?: string } => {
    const faire = search.text(raw, "faire");
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/library/LibraryPage")),
});
