import { Files } from "~/app/files/Files";
import type { ProjectPartProps } from "~/lib/parts";

/** What the establishment, its consultant and the agency put beside the project. */
export default function FilesPart({ projectId, establishmentName }: ProjectPartProps) {
  return <Files subjectId={projectId} about={`projet, ${establishmentName}`} title="Fichiers du projet" />;
}
