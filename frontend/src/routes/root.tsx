import { createRootRoute, createRoute, Outlet, redirect, useRouter } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { failureOf } from "~/app/graphql/errors";
import { session } from "~/app/session/session";
import { Shell } from "~/app/shell/Shell";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";

export const rootRoute = createRootRoute({
  notFoundComponent: () => (
    <Shell>
      <NotFound />
    </Shell>
  ),
});

function TenantFailure({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <Shell>
      <FailureState failure={failureOf(error)} retry={() => void router.invalidate()} />
    </Shell>
  );
}

/** `/`: home when there is a session, else sign in. */
export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async () => {
    const access = await session.accessFor().catch(() => null);
    if (access) throw redirect({ to: "/$tenant", params: { tenant: access.tenant.key }, replace: true });
    throw redirect({ to: "/connexion", replace: true });
  },
});

/** The pages that need no session. */
export const publicLayout = createRoute({
  getParentRoute: () => rootRoute,
  id: "public",
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});

const layout = () => import("~/app/TenantLayout");

/** `/$tenant/…`: nothing below is shown without a right to act in this tenant. */
export const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "$tenant",
  beforeLoad: async ({ params, location, preload }) => {
    if (preload) return;
    // Fetched while the session opens, rather than after.
    layout().catch(() => undefined);
    const access = await session.accessFor(params.tenant);
    if (!access) throw redirect({ to: "/connexion", search: { retour: location.href }, replace: true });
  },
  pendingComponent: () => (
    <Shell>
      <Skeleton />
    </Shell>
  ),
  errorComponent: TenantFailure,
  notFoundComponent: NotFound,
  component: lazyPage(layout),
});
