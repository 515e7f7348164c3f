import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { Role } from "~/gql/graphql";
import { count, longDate, number } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { useNow } from "~/lib/useNow";
import { buttonClass } from "~/ui/Button";
import { Panel } from "./components/Panel";
import { pendingOf } from "~/lib/invitations";

const AdminHomeQuery = graphql(`
  query AdminHome {
    memberships(first: 1) {
      totalCount
    }
    ars: memberships(role: ARS, first: 1) {
      totalCount
    }
    aract: memberships(role: ARACT, first: 1) {
      totalCount
    }
    consultant: memberships(role: CONSULTANT, first: 1) {
      totalCount
    }
    facilitator: memberships(role: FACILITATOR, first: 1) {
      totalCount
    }
    manager: memberships(role: MANAGER, first: 1) {
      totalCount
    }
    trinome: memberships(role: TRINOME, first: 1) {
      totalCount
    }
    contributor: memberships(role: CONTRIBUTOR, first: 1) {
      totalCount
    }
    admin: memberships(role: ADMIN, first: 1) {
      totalCount
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

const ROLES = ["ARS", "ARACT", "CONSULTANT", "FACILITATOR", "MANAGER", "TRINOME", "CONTRIBUTOR", "ADMIN"] as const satisfies readonly Role[];

/** Who is here, and who was invited and has not come yet. */
export default function AdminHome() {
  const { tenant } = useViewer();
  const now = useNow();
  return (
    <PartQuery query={AdminHomeQuery} variables={{}} loading={<Skeleton />}>
      {({ memberships, invitations, ...counts }) => {
        const pending = pendingOf(invitations, now);
        return (
          <div className="home__pair">
            <Panel
              title={count(memberships.totalCount, "appartenance")}
              action={
                <Link to="/$tenant/membres" params={{ tenant: tenant.key }}>
                  Ouvrir l’annuaire
                </Link>
              }
            >
              <ul className="tally">
                {ROLES.map((role) => (
                  <li key={role}>
                    <Link to="/$tenant/membres" params={{ tenant: tenant.key }} search={{ role }}>
                      {roleName(role)}
                    </Link>
                    <span>{number(counts[role.toLowerCase() as Lowercase<typeof role>].totalCount)}</span>
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
          </div>
        );
      }}
    </PartQuery>
  );
}
