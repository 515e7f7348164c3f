import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

/** `/$tenant/programmes`; `ouvrir` is the key of the rulebook being opened. */
export const programmesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes",
  validateSearch: (raw: Record<string, unknown>): { ouvrir?: string } => {
    const ouvrir = search.text(raw, "ouvrir");
    return ouvrir ? { ouvrir } : {};
  },
  component: lazyPage(() => import("~/rooms/programme/ProgrammesPage")),
});
