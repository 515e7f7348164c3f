import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { readSheetFilters, type SheetFilters } from "~/rooms/sheet/model/filters";
import { tenantRoute } from "./root";

/** `/$tenant/fiches`: the experience sheets that one sees; `etat` and `groupe` filter them. */
export const sheetsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "fiches",
  validateSearch: (raw: Record<string, unknown>): SheetFilters => readSheetFilters(raw),
  component: lazyPage(() => import("~/rooms/sheet/SheetsPage")),
});
