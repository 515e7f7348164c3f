import { Link } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { enumerate, since } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";

const GeneralHomeQuery = graphql(`
  query GeneralHome {
    activity(first: 10) {
      edges {
        node {
          position
          at
          sentence
          group {
            id
            name
          }
        }
      }
    }
  }
`);

/** The home of the roles that have none of their own: what happened lately. */
export default function GeneralHome() {
  const { person, roles, tenant } = useViewer();
  return (
    <PageQuery query={GeneralHomeQuery} variables={{}}>
      {({ activity }) => (
        <Page title={`Bonjour ${person.name}`} context={tenant.name} lead={`Vous êtes ici comme ${enumerate(roles.map((role) => roleName(role).toLowerCase()))}.`}>
          <h2 className="fr-h4">Activité récente</h2>
          {activity.edges.length === 0 ? (
            <EmptyState title="Rien pour le moment">Ce qui change dans vos programmes et vos groupes s’affichera ici.</EmptyState>
          ) : (
            <ul>
              {activity.edges.map(({ node }) => (
                <li key={node.position}>
                  {node.sentence} <span className="muted">({since(node.at)})</span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link to="/$tenant/programmes" params={{ tenant: tenant.key }}>
              Voir les programmes
            </Link>
          </p>
        </Page>
      )}
    </PageQuery>
  );
}
