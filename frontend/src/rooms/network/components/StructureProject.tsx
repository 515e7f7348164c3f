import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";

type Props = { participation: { id: string } | null; name: string };

/** The way to the project of a structure that takes part, for those who see it. */
export function StructureProject({ participation, name }: Props) {
  const { tenant } = useViewer();
  if (!participation) return null;
  return (
    <p>
      <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: participation.id }}>
        Ouvrir le projet<span className="fr-sr-only"> : {name}</span>
      </Link>
    </p>
  );
}
