import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import type { TrinomeRole } from "~/gql/graphql";
import { search } from "~/lib/search";
import { VOICES } from "~/lib/voices";
import { type LedgerFilters, readFilters } from "~/rooms/days/model/address";
import { type Action, ACTIONS, type Tab, TABS } from "~/rooms/group/model/address";
import { tenantRoute } from "./root";

export type GroupSearch = LedgerFilters & { onglet?: Tab; faire?: Action; objet?: string; voix?: TrinomeRole; suppleant?: true };

/** `/$tenant/groupes/$groupId`: `onglet` is the part shown; `faire`, on `objet`, the dialog that is open; the rest filters the ledger. */
export const groupRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "groupes/$groupId",
  validateSearch: (raw: Record<string, unknown>): GroupSearch => {
    const onglet = search.oneOf(raw, "onglet", TABS);
    const faire = search.oneOf(raw, "faire", ACTIONS);
    const objet = search.text(raw, "objet");
    const voix = search.oneOf(raw, "voix", VOICES);
    const suppleant = search.flag(raw, "suppleant");
    return { ...readFilters(raw), ...(onglet && { onglet }), ...(faire && { faire }), ...(objet && { objet }), ...(voix && { voix }), ...(suppleant && { suppleant }) };
  },
  component: lazyPage(() => import("./groupe.page")),
});
