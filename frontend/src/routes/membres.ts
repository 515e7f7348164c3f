import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import type { Role } from "~/gql/graphql";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

const ROLES: readonly Role[] = ["ARS", "ARACT", "CONSULTANT", "FACILITATOR", "MANAGER", "TRINOME", "CONTRIBUTOR", "ADMIN"];

export type MembersSearch = { q?: string; role?: Role; faire?: "inviter" | "terminer"; objet?: string };

/** `/$tenant/membres`: who is in this space; `faire`, on `objet`, is the dialog that is open. */
export const membersRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "membres",
  validateSearch: (raw: Record<string, unknown>): MembersSearch => {
    const found = { q: search.text(raw, "q"), role: search.oneOf(raw, "role", ROLES), faire: search.oneOf(raw, "faire", ["inviter", "terminer"] as const), objet: search.text(raw, "objet") };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  },
  component: lazyPage(() => import("~/rooms/member/MembersPage")),
});
