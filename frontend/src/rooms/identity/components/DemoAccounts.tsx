import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEnter, usePublicQuery } from "~/app/session/useSessionAct";
import { graphql } from "~/gql";
import { roleName } from "~/lib/roles";
import { Notice } from "~/ui/Notice";
import { SignIn } from "../operations";

const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      email
      name
      role
      password
      tenant {
        id
        key
        name
      }
    }
  }
`);

/** In demonstration mode alone: each account, entered in one click. */
export function DemoAccounts({ next }: { next: string | undefined }) {
  const { data } = usePublicQuery(DemoAccountsQuery, {});
  // An account of one region is not taken to the page of another.
  const own = (tenantKey: string) => (next === `/${tenantKey}` || next?.startsWith(`/${tenantKey}/`) ? next : undefined);
  const enter = useEnter(SignIn);
  const [failure, setFailure] = useState<string | null>(null);
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  const tenants = new Map(accounts.map(({ tenant }) => [tenant.key, tenant]));
  return (
    <section className="demo" aria-labelledby="demonstration">
      <h2 className="fr-h4" id="demonstration">
        Comptes de démonstration
      </h2>
      <p>Ces personnes et leurs données sont inventées. Choisissez un compte pour entrer ; le mot de passe est rempli pour vous.</p>
      <p>
        Ce qui leur serait envoyé par courriel se lit dans les <Link to="/courriers">courriers envoyés</Link>.
      </p>
      {failure ? (
        <Notice tone="error" live>
          {failure}
        </Notice>
      ) : null}
      <div className="demo__tenants">
        {[...tenants.values()].map((tenant) => (
          <div key={tenant.key}>
            <h3 className="fr-h6">{tenant.name}</h3>
            <ul className="demo__list">
              {accounts
                .filter((account) => account.tenant.key === tenant.key)
                .map(({ email, name, role, password }) => (
                  <li key={`${email}-${role}`}>
                    <button
                      type="button"
                      className="demo__account"
                      onClick={async () => {
                        const refusals = await enter({ input: { email, password, tenantKey: tenant.key } }, own(tenant.key));
                        setFailure(refusals[0]?.message ?? null);
                      }}
                    >
                      <span className="demo__role">{roleName(role)}</span>
                      <span className="demo__name">{name}</span>
                      <span className="demo__email">
                        {email} · {password}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
