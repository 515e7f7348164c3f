import { PartQuery } from "~/app/graphql/PageQuery";
import type { ProjectPartProps } from "~/lib/parts";
import { graphql } from "~/gql";

const PathPartQuery = graphql(`
  query PathPart($id: ID!) {
    projectRoom(id: $id) {
      id
      establishmentName
    }
  }
`);

/** The path of the project in four steps. */
export default function PathPart({ projectId }: ProjectPartProps) {
  return (
    <PartQuery query={PathPartQuery} variables={{ id: projectId }}>
      {({ projectRoom }) => (projectRoom ? <h2 className="fr-h4">Le chemin du projet</h2> : null)}
    </PartQuery>
  );
}
