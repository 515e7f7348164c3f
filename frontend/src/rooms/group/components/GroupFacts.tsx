import { Link } from "@tanstack/react-router";
import { useDepartmentName, useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, enumerate } from "~/lib/format";

const GroupFactsGroup = graphql(`
  fragment GroupFacts_group on Group {
    kind
    departments
    establishmentCount
    programme {
      id
      title
    }
    consultant {
      id
      name
    }
  }
`);

/** The group in one line: its programme, its consultant, where it is. */
export function GroupFacts({ group: masked }: { group: FragmentType<typeof GroupFactsGroup> }) {
  const { tenant } = useViewer();
  const departmentName = useDepartmentName();
  const { kind, departments, establishmentCount, programme, consultant } = unmask(GroupFactsGroup, masked);
  const names = departments.map(departmentName);
  return (
    <dl className="facts">
      <div>
        <dt>Programme</dt>
        <dd>
          <Link to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId: programme.id }}>
            {programme.title}
          </Link>
        </dd>
      </div>
      {kind === "NETWORK" ? (
        <div>
          <dt>Réseau</dt>
          <dd>
            <Link to="/$tenant/programmes/$programmeId/reseau" params={{ tenant: tenant.key, programmeId: programme.id }}>
              Postes, étapes et livrables
            </Link>
          </dd>
        </div>
      ) : (
        <div>
          <dt>Consultant</dt>
          <dd>{consultant?.name ?? "À choisir"}</dd>
        </div>
      )}
      <div>
        <dt>Territoire</dt>
        <dd>
          {count(establishmentCount, "établissement")}
          {names.length > 0 ? `, ${enumerate(names)}` : null}
        </dd>
      </div>
    </dl>
  );
}
