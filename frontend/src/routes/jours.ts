import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { type LedgerFilters, readFilters } from "~/rooms/days/model/address";
import { tenantRoute } from "./root";

const ACTIONS = ["modifier", "supprimer", "renvoyer", "corriger"] as const;
export type LedgerSearch = LedgerFilters & { faire?: (typeof ACTIONS)[number]; objet?: string };

/** `/$tenant/jours`: the day ledger and its filters; `faire`, on `objet`, the dialog that is open. */
export const daysRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "jours",
  validateSearch: (raw: Record<string, unknown>): LedgerSearch => {
    const faire = search.oneOf(raw, "faire", ACTIONS);
    const objet = search.text(raw, "objet");
    return { ...readFilters(raw), ...(faire && { faire }), ...(objet && { objet }) };
  },
  component: lazyPage(() => import("~/rooms/days/DaysPage")),
});
