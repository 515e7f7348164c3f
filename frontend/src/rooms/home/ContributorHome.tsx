import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { HomeLive } from "./components/HomeLive";
import { Panel } from "./components/Panel";

const ContributorHomeQuery = graphql(`
  query ContributorHome {
    ...HomeLive_query
    bodies(mine: true) {
      id
      kind
      title
      establishmentName
      closedAt
    }
    all: bodies {
      id
      title
      establishmentName
      proposalCounts {
        received
      }
    }
  }
`);

/** The bodies in which one sits, and the proposals that await the comité's answer. */
export default function ContributorHome() {
  const { tenant } = useViewer();
  const link = (id: string, words: string) => (
    <Link to="/$tenant/instances/$bodyId" params={{ tenant: tenant.key, bodyId: id }}>
      {words}
    </Link>
  );
  return (
    <PartQuery query={ContributorHomeQuery} variables={{}} loading={<Skeleton />}>
      {(data) => {
        const open = data.bodies.filter(({ closedAt }) => !closedAt);
        const waiting = data.all.filter(({ proposalCounts }) => proposalCounts.received > 0);
        const answers = open.some(({ kind }) => kind === "COMMITTEE");
        return (
          <>
            <HomeLive read={data} />
            <Panel title="Vos comités et espaces de discussion" strong>
              {open.length === 0 ? (
                <p>Vous n’êtes membre d’aucune instance ouverte. Quand votre avis sera demandé, vous recevrez un lien.</p>
              ) : (
                <ul>
                  {open.map(({ id, title, establishmentName }) => (
                    <li key={id}>
                      {link(id, title)}, {establishmentName}
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            {answers ? (
              <Panel title="À répondre par votre comité">
                {waiting.length === 0 ? (
                  <p>Toutes les propositions ont leur réponse.</p>
                ) : (
                  <ul>
                    {waiting.map(({ id, title, proposalCounts }) => (
                      <li key={id}>
                        {link(id, title)} : {count(proposalCounts.received, "proposition")} en attente
                      </li>
                    ))}
                  </ul>
                )}
              </Panel>
            ) : null}
          </>
        );
      }}
    </PartQuery>
  );
}
