import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { ProgrammeLink } from "./links";
import { Panel } from "./Panel";

type Props = { programmes: readonly { id: string; title: string; rulebook: { groupMin: number | null } }[] };

/** In place of the network, while there is none: what comes first, or why none is to come. */
export default function NoGroups({ programmes }: Props) {
  const { tenant } = useViewer();
  if (programmes.some(({ rulebook }) => rulebook.groupMin !== null)) {
    return (
      <Panel title="Le réseau">
        <p>
          Aucun groupe n’est encore formé.{" "}
          <Link to="/$tenant/programmes" params={{ tenant: tenant.key }}>
            Choisir un programme pour en former un
          </Link>
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="Les programmes de la région">
      {programmes.length === 0 ? (
        <p>
          Aucun programme n’est encore ouvert.{" "}
          <Link to="/$tenant/programmes" params={{ tenant: tenant.key }} search={{ ouvrir: "choisir" }}>
            Ouvrir un programme
          </Link>
        </p>
      ) : (
        <>
          <p>Leur cahier des charges accompagne chaque établissement séparément : il n’y a pas de groupe à former.</p>
          <ul>
            {programmes.map((programme) => (
              <li key={programme.id}>
                <ProgrammeLink programme={programme} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
