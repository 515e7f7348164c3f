import { createRoute } from "@tanstack/react-router";
import { lazyPage, lazyPart } from "~/app/lazy";
import { tenantRoute } from "./root";

// Each part is its room's: the page knows none of them.
const SECTIONS = [lazyPart(() => import("~/rooms/calendar/AccountCalendars"))];
const AccountPage = lazyPage(() => import("~/rooms/identity/AccountPage"));

/** `/$tenant/mon-compte`: profile, password, calendars, signed-in devices. */
export const accountRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "mon-compte",
  component: Object.assign(() => <AccountPage sections={SECTIONS} />, { preload: AccountPage.preload }),
});
