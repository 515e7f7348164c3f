import { Outlet, useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useMemo } from "react";
import { Provider } from "urql";
import { makeClient } from "./graphql/client";
import { PageQuery } from "./graphql/PageQuery";
import { lazyPart } from "./lazy";
import { useCounts } from "./offline/counts";
import { useSession } from "./session/session";
import { AccountMenu } from "./shell/AccountMenu";
import { Nav } from "./shell/Nav";
import { Shell } from "./shell/Shell";
import { FailureState } from "./states/FailureState";
import { readViewer, ViewerProvider, ViewerQuery } from "./viewer";

const Bell = lazyPart(() => import("./shell/Bell"));
const OutboxHost = lazyPart(() => import("./offline/OutboxHost"));

/** The pages of one tenant: their client and cache, who is signed in, and the shell. */
export default function TenantLayout() {
  const { tenant } = useParams({ strict: false }) as { tenant: string };
  return <TenantPages key={tenant} tenantKey={tenant} />;
}

function TenantPages({ tenantKey }: { tenantKey: string }) {
  const client = useMemo(() => makeClient(tenantKey), [tenantKey]);
  const { waiting, stuck } = useCounts();
  const kept = waiting + stuck;
  useReturnToSignIn();
  return (
    <Provider value={client}>
      <PageQuery query={ViewerQuery} variables={{}} quiet loading={<Shell>{null}</Shell>} frame={(failure) => <Shell>{failure}</Shell>}>
        {({ viewer: masked }) => {
          if (!masked) return <Shell><FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} /></Shell>;
          const viewer = readViewer(masked);
          return (
            <ViewerProvider viewer={viewer}>
              {kept > 0 ? (
                <Suspense>
                  <OutboxHost tenant={viewer.tenant.key} person={viewer.person.id} />
                </Suspense>
              ) : null}
              <Shell tenant={viewer.tenant} nav={<Nav />} account={<><Suspense fallback={null}><Bell /></Suspense><AccountMenu /></>}>
                <Outlet />
              </Shell>
            </ViewerProvider>
          );
        }}
      </PageQuery>
    </Provider>
  );
}

/** When the session ends, here or elsewhere, one signs in and comes back to the same page. */
function useReturnToSignIn(): void {
  const { status } = useSession();
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.href });
  useEffect(() => {
    if (status === "ended") void navigate({ to: "/connexion", search: { retour: here, fin: true }, replace: true });
  }, [status, navigate, here]);
}
