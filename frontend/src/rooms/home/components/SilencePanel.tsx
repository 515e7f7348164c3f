import { Link } from "@tanstack/react-router";
import { useLookup } from "~/app/graphql/useLookup";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Panel } from "./Panel";

const SilencePanelQuery = graphql(`
  query SilencePanel {
    silences {
      days
      agencyTold
      group {
        id
        name
      }
    }
  }
`);

/** The groups in which nobody has done anything for longer than their rulebook says. */
export default function SilencePanel() {
  const { tenant } = useViewer();
  const { data } = useLookup(SilencePanelQuery, {});
  const silences = (data?.silences ?? []).flatMap(({ group, ...silence }) => (group ? [{ group, ...silence }] : []));
  if (silences.length === 0) return null;
  return (
    <Panel title={silences.length === 1 ? "Un groupe sans nouvelle" : `${silences.length} groupes sans nouvelle`} strong>
      <ul>
        {silences.map(({ group, days, agencyTold }) => (
          <li key={group.id}>
            <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }}>
              {group.name}
            </Link>{" "}
            : sans nouvelle depuis {days} jours{agencyTold ? `, ${tenant.supportAgency} prévenue` : ""}.
          </li>
        ))}
      </ul>
    </Panel>
  );
}
