import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { groupStatusName } from "~/lib/terms";

const ProgrammesQuery = graphql(`
  query GroupsOfProgrammes {
    programmes(first: 20) {
      nodes {
        id
        title
        rulebook {
          key
          groupMin
        }
      }
    }
  }
`);

const GroupIn = graphql(`
  query GroupsOfGroup($id: ID!, $programmeId: ID!) {
    node(id: $id) {
      __typename
      ... on Establishment {
        id
        groupIn(programmeId: $programmeId) {
          id
          name
          status
          participations {
            id
            establishment {
              id
            }
          }
        }
      }
    }
  }
`);

/** The groups that an establishment is in, one a programme at most. */
export function GroupsOf({ establishmentId }: { establishmentId: string }) {
  return (
    <section aria-labelledby="groupes">
      <h2 className="fr-h4" id="groupes">
        Groupes
      </h2>
      <PartQuery query={ProgrammesQuery} variables={{}}>
        {({ programmes }) => {
          const grouped = programmes.nodes.filter(({ rulebook }) => rulebook.groupMin !== null);
          if (grouped.length === 0) return <p>Aucun programme de groupes n’est ouvert dans la région.</p>;
          return (
            <ul className="sites">
              {grouped.map(({ id, title }) => (
                <li key={id}>
                  <span className="muted">{title} : </span>
                  <InProgramme establishmentId={establishmentId} programmeId={id} />
                </li>
              ))}
            </ul>
          );
        }}
      </PartQuery>
    </section>
  );
}

function InProgramme({ establishmentId, programmeId }: { establishmentId: string; programmeId: string }) {
  const { tenant, may } = useViewer();
  return (
    <PartQuery query={GroupIn} variables={{ id: establishmentId, programmeId }} loading={<span aria-busy="true">…</span>}>
      {({ node }) => {
        const group = node?.__typename === "Establishment" ? node.groupIn : null;
        if (!group) return "dans aucun groupe que vous suivez";
        const project = group.participations.find(({ establishment }) => establishment.id === establishmentId);
        return (
          <>
            <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }}>
              {group.name}
            </Link>{" "}
            ({groupStatusName[group.status].toLowerCase()})
            {project && may("project.view") ? (
              <>
                {" · "}
                <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: project.id }}>
                  Ouvrir le projet
                </Link>
              </>
            ) : null}
          </>
        );
      }}
    </PartQuery>
  );
}
