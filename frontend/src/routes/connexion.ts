import { createRoute, redirect } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { session } from "~/app/session/session";
import { search } from "~/lib/search";
import { publicLayout } from "./root";

/** `/connexion`; `retour` is where to go afterwards, `fin` says that a session has just ended. */
export const signInRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: "connexion",
  validateSearch: (raw: Record<string, unknown>): { retour?: string; fin?: true } => {
    const retour = localPath(search.text(raw, "retour"));
    const fin = search.flag(raw, "fin");
    return { ...(retour && { retour }), ...(fin && { fin }) };
  },
  beforeLoad: async ({ search: { retour } }) => {
    const access = await session.accessFor().catch(() => null);
    if (!access) return;
    if (retour) throw redirect({ href: retour, replace: true });
    throw redirect({ to: "/$tenant", params: { tenant: access.tenant.key }, replace: true });
  },
  component: lazyPage(() => import("~/rooms/identity/SignInPage")),
});

/** A path of this site, or nothing: a link to sign in must not lead elsewhere. */
export function localPath(path: string | undefined): string | undefined {
  return path && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) ? path : undefined;
}
