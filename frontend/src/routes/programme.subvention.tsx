import { createRoute } from "@tanstack/react-router";
import { lazyPage, lazyPart } from "~/app/lazy";
import { tenantRoute } from "./root";

const EnvelopePart = lazyPart(() => import("~/rooms/network/EnvelopePart"));
const SubsidyPage = lazyPage(() => import("~/rooms/programme/SubsidyPage"));

/** `/$tenant/programmes/$programmeId/subvention`: the subsidy by département, or by post. */
export const subsidyRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId/subvention",
  component: Object.assign(() => <SubsidyPage network={EnvelopePart} />, { preload: SubsidyPage.preload }),
});
