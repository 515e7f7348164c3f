import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

/** `/$tenant/fiches/$sheetId`: a sheet, where it is written; `faire` is the dialog that is open, on `objet`. */
export const sheetRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "fiches/$sheetId",
  validateSearch: (raw: Record<string, unknown>): { faire?: string; objet?: string } => {
    const faire = search.text(raw, "faire");
    const objet = search.text(raw, "objet");
    return { ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/sheet/SheetPage")),
});
