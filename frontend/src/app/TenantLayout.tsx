import { Outlet, useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useMemo } from "react";
import { Provider } from "urql";
import { useTray } from "./files/tray";
import { makeClient } from "./graphql/client";
import { PageQuery } from "./graphql/PageQuery";
import { lazyPart } from "./lazy";
import { useCounts } from "./offline/counts";
import { useSession } from "./session/session";
import { Nav } from "./shell/Nav";
import { Shell } from "./shell/Shell";
import { FailureState } from "./states/FailureState";
import { readViewer, ViewerProvider, ViewerQuery } from "./viewer";

const AccountMenu = lazyPart(() => import("./shell/AccountMenu"));
const Bell = lazyPart(() => import("./shell/Bell"));
const Tray = lazyPart(() => import("./files/Tray"));
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
  const sending = useTray();
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
              <Shell tenant={viewer.tenant} nav={<Nav />} account={<><Suspense fallback={null}><Bell /></Suspense><Suspense fallback={<Named name={viewer.person.name} />}><AccountMenu /></Suspense></>}>
                <Outlet />
              </Shell>
              {sending ? (
                <Suspense>
                  <Tray />
                </Suspense>
              ) : null}
            </ViewerProvider>
          );
        }}
      </PageQuery>
    </Provider>
  );
}

/** The place of the account's menu until its file is there. */
const Named = ({ name }: { name: string }) => (
  <div className="menu header__account">
    <span className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm menu__button">
      <span className="header__person">{name}</span>
    </span>
  </div>
);

/** When the session ends, here or elsewhere, one signs in and comes back to the same page. */
function useReturnToSignIn(): void {
  const { status } = useSession();
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.href });
  useEffect(() => {
    if (status === "ended") void navigate({ to: "/connexion", search: { retour: here, fin: true }, replace: true });
  }, [status, navigate, here]);
}
