import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";

const StructureProjectsQuery = graphql(`
  query StructureProjects($programmeId: ID!) {
    network(programmeId: $programmeId) {
      programme {
        id
      }
      group {
        id
        participations {
          id
          establishment {
            id
          }
        }
      }
    }
  }
`);

/** The way to the project of a structure that was selected; asked once for all those of a page. */
export function StructureProject({ programmeId, structure }: { programmeId: string; structure: { id: string; name: string } }) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={StructureProjectsQuery} variables={{ programmeId }}>
      {({ network }) => {
        const project = network?.group?.participations.find(({ establishment }) => establishment.id === structure.id);
        if (!project) return null;
        return (
          <p>
            <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: project.id }}>
              Ouvrir le projet<span className="fr-sr-only"> : {structure.name}</span>
            </Link>
          </p>
        );
      }}
    </PartQuery>
  );
}
