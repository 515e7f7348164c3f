import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";

const OtherSitesEstablishment = graphql(`
  fragment OtherSites_establishment on Establishment {
    id
    organisation {
      id
      name
      establishments(first: 21) {
        totalCount
        nodes {
          id
          name
          category {
            code
            shortLabel
          }
          address {
            town
          }
        }
      }
    }
  }
`);

/** The other sites of the same managing organisation. */
export function OtherSites({ establishment: masked }: { establishment: FragmentType<typeof OtherSitesEstablishment> }) {
  const { tenant } = useViewer();
  const { id, organisation } = unmask(OtherSitesEstablishment, masked);
  if (!organisation) return null;
  const { nodes, totalCount } = organisation.establishments;
  const others = nodes.filter((site) => site.id !== id).slice(0, 20);
  const hidden = totalCount - 1 - others.length;
  return (
    <section aria-labelledby="sites">
      <h2 className="fr-h4" id="sites">
        Autres sites du même gestionnaire
      </h2>
      {others.length === 0 ? (
        <p>Cet établissement est le seul de son gestionnaire dans le répertoire de la région.</p>
      ) : (
        <ul className="sites">
          {others.map((site) => (
            <li key={site.id}>
              <Link to="/$tenant/etablissements/$establishmentId" params={{ tenant: tenant.key, establishmentId: site.id }}>
                {site.name}
              </Link>
              <span className="muted">
                {" "}
                {site.category.shortLabel}
                {site.address.town ? `, ${site.address.town}` : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 ? <p className="muted">et {count(hidden, "autre site", "autres sites")}</p> : null}
    </section>
  );
}
