import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count, longDate, number } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { useNow } from "~/lib/useNow";
import { buttonClass } from "~/ui/Button";
import { Panel } from "./components/Panel";
import { pendingOf } from "~/lib/invitations";

const RegionGauge = lazyPart(() => import("~/app/files/RegionGauge"));

const AdminHomeQuery = graphql(`
  query AdminHome {
    membershipCounts {
      role
      count
    }
    invitations {
      id
      name
      email
      role
      expiresAt
      acceptedAt
    }
  }
`);

/** Who is here, and who was invited and has not come yet. */
export default function AdminHome() {
  const { tenant, may } = useViewer();
  const now = useNow();
  return (
    <PartQuery query={AdminHomeQuery} variables={{}} loading={<Skeleton />}>
      {({ membershipCounts, invitations }) => {
        const pending = pendingOf(invitations, now);
        const all = membershipCounts.reduce((sum, { count }) => sum + count, 0);
        return (
          <div className="home__pair">
            <Panel
              title={count(all, "appartenance")}
              action={
                <Link to="/$tenant/membres" params={{ tenant: tenant.key }}>
                  Ouvrir l’annuaire
                </Link>
              }
            >
              <ul className="tally">
                {membershipCounts.map(({ role, count: held }) => (
                  <li key={role}>
                    <Link to="/$tenant/membres" params={{ tenant: tenant.key }} search={{ role }}>
                      {roleName(role)}
                    </Link>
                    <span>{number(held)}</span>
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title={pending.length === 0 ? "Aucune invitation en attente" : `${count(pending.length, "invitation")} en attente`}>
              {pending.length === 0 ? <p className="muted">Toutes les personnes invitées sont venues.</p> : null}
              <ul className="waiting">
                {pending.slice(0, 6).map(({ id, name, role, expiresAt, expired }) => (
                  <li key={id}>
                    <span>
                      <strong>{name}</strong>, {roleName(role)}
                    </span>
                    <span className="waiting__detail">{expired ? `Lien expiré le ${longDate(expiresAt)} : invitez à nouveau` : `Lien valable jusqu’au ${longDate(expiresAt)}`}</span>
                  </li>
                ))}
              </ul>
              <p className="home__foot">
                <Link to="/$tenant/membres" params={{ tenant: tenant.key }} search={{ faire: "inviter" }} className={buttonClass({ kind: "secondary", icon: "fr-icon-user-add-line" })}>
                  Inviter quelqu’un
                </Link>
              </p>
            </Panel>
            {may("file.gauge") ? (
              <Panel title="Place des fichiers">
                <Suspense fallback={<Skeleton lines={1} />}>
                  <RegionGauge />
                </Suspense>
              </Panel>
            ) : null}
          </div>
        );
      }}
    </PartQuery>
  );
}
