import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import type { Sector } from "~/gql/graphql";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

const SECTORS: readonly Sector[] = ["OLDER_PEOPLE", "DISABLED_ADULTS", "DISABLED_CHILDREN", "MULTI", "HEALTH", "OTHER"];

export type RegisterSearch = { q?: string; departement?: string; categorie?: string; secteur?: Sector };

/** `/$tenant/etablissements`: the register, searched as one types. */
export const registerRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "etablissements",
  validateSearch: (raw: Record<string, unknown>): RegisterSearch => {
    const found = {
      q: search.text(raw, "q"),
      departement: search.text(raw, "departement"),
      categorie: search.text(raw, "categorie"),
      secteur: search.oneOf(raw, "secteur", SECTORS),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  },
  component: lazyPage(() => import("~/rooms/establishment/RegisterPage")),
});
