import { createRoute } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { lazyPage, lazyPart } from "~/app/lazy";
import type { TrinomeRole } from "~/gql/graphql";
import { search } from "~/lib/search";
import { VOICES } from "~/lib/terms";
import { type LedgerFilters, readFilters } from "~/rooms/days/model/filters";
import { type Action, ACTIONS, type Tab, TABS } from "~/rooms/group/model/tabs";
import { tenantRoute } from "./root";

type Part = ComponentType<{ groupId: string }>;
/** Several rooms' parts under one tab. */
const together = (parts: readonly Part[]): Part =>
  function Together({ groupId }) {
    return parts.map((One, index) => <One key={index} groupId={groupId} />);
  };

// Each part is its room's: the page knows none of them.
const SECTIONS = {
  apercu: lazyPart(() => import("~/rooms/group/OverviewTab")),
  etablissements: lazyPart(() => import("~/rooms/group/EstablishmentsTab")),
  seances: together([
    lazyPart(() => import("~/rooms/session/SessionsTab")),
    lazyPart(() => import("~/rooms/poll/GroupPolls")),
    lazyPart(() => import("~/rooms/calendar/GroupCalendar")),
  ]),
  jours: lazyPart(() => import("~/rooms/days/LedgerTab")),
  compte: lazyPart(() => import("~/rooms/group/AccountTab")),
  etapes: lazyPart(() => import("~/rooms/project/MilestonesTab")),
  activite: lazyPart(() => import("~/rooms/group/ActivityTab")),
};
const GroupPage = lazyPage(() => import("~/rooms/group/GroupPage"));

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
  component: Object.assign(() => <GroupPage sections={SECTIONS} />, { preload: GroupPage.preload }),
});
