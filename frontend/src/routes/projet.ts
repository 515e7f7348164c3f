import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

export type ProjectSearch = { faire?: string; objet?: string; vue?: string };

/**
 * `/$tenant/projets/$participationId/…`: the project of an establishment, a part an address (`projet.page.tsx` lists
 * them); `vue` is how the part is shown; `faire`, on `objet`, the dialog that is open.
 */
export const projectRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "projets/$participationId/{-$part}",
  validateSearch: (raw: Record<string, unknown>): ProjectSearch => {
    const faire = search.text(raw, "faire");
    const objet = search.text(raw, "objet");
    const vue = search.text(raw, "vue");
    return { ...(faire && { faire }), ...(objet && { objet }), ...(vue && { vue }) };
  },
  component: lazyPage(() => import("./projet.page")),
});
